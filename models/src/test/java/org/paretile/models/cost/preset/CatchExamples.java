package org.paretile.models.cost.preset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Examples that come with CATCH, from what it prints of them. Signals and port areas say which ports there are, pads and their
 * area the pitch of the assembly, masks and yield of the layers their number, the cost of tests their patterns. Not to be seen, and
 * without effect on what is printed: bandwidths, as they are below that of a port, and in the heterogeneous system which of the
 * dies are connected.
 */
final class CatchExamples {
    private static final double QUANTITY = 1e6;
    private static final Map<String, Integer> FIVE_NM = Map.of("5nm_active", 1, "5nm_advanced_metal", 2, "5nm_intermediate_metal", 2,
            "5nm_global_metal", 2);

    private CatchExamples() {}

    /** A memory on the back of a processor, both beside a graphics processor on an interposer; nothing is tested. */
    static CatchCost sip(Catch model) {
        CatchNode memory = new CatchNode("MEM", 10, 0, false, false, FIVE_NM, "organic_simultaneous_bonding", CatchTest.NONE, 10, 1,
                QUANTITY, List.of());
        CatchNode processor = new CatchNode("CPU", 10, 1, false, true, FIVE_NM, "silicon_individual_bonding", CatchTest.NONE, 100, 1,
                QUANTITY, List.of(memory));
        CatchNode graphics = new CatchNode("GPU", 10, 1, false, true, FIVE_NM, "organic_simultaneous_bonding", CatchTest.NONE, 100, 1,
                QUANTITY, List.of());
        CatchNode interposer = new CatchNode("interposer", 0, 0, true, true, Map.of("organic_substrate", 1, "5nm_global_metal", 6),
                "silicon_individual_bonding", CatchTest.NONE, 0, 1, QUANTITY, List.of(processor, graphics));
        CatchLink.Type wire = new CatchLink.Type(1e-3, 1e-3, 1, 1, 10, 1e-12, false);
        return model.cost(interposer, List.of(link("CPU", "MEM", 1), link("CPU", "GPU", 1), link("MEM", "GPU", 1),
                new CatchLink(wire, "CPU", "MEM", 100, 0), new CatchLink(wire, "CPU", "GPU", 10, 0)));
    }

    /** Four dies of logic at 12 nm and four of memory at 40 nm, with many single wires, on silicon. */
    static CatchCost heterogeneous(Catch model) {
        CatchLink.Type wire = new CatchLink.Type(2e-4, 2e-4, 1, 1, 10, 2, false);
        CatchTest tested = CatchTest.patterns(0.96, 160, 16);
        List<CatchNode> dies = new ArrayList<>();
        List<CatchLink> links = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String compute = "Compute_" + i;
            String memory = "Memory_" + i;
            dies.add(die(compute, 9.858266, 1, "combined_12nm", tested));
            dies.add(die(memory, 40.9148, 0, "combined_40nm", tested));
            links.add(wires(wire, compute, memory, 3115, 0.00311376668012));
            if (i % 2 == 1) {
                links.add(wires(wire, compute, "Compute_" + (i - 1), 3212, 0.00632285274841 - 0.00311376668012));
            }
        }
        CatchNode interposer = new CatchNode("interposer", 0, 0, true, true, Map.of("combined_interposer_silicon", 1),
                "silicon_individual_bonding", CatchTest.KNOWN_GOOD, 0, 1, QUANTITY, dies);
        return model.cost(interposer, links);
    }

    private static CatchNode die(String name, double coreMm2, double logic, String layer, CatchTest test) {
        return new CatchNode(name, coreMm2, logic, false, true, Map.of(layer, 1), "silicon_individual_bonding", test, 100, 1, QUANTITY,
                List.of());
    }

    /** Wires that take {@code powerW} at each end. */
    private static CatchLink wires(CatchLink.Type wire, String from, String to, int count, double powerW) {
        return new CatchLink(wire, from, to, count, powerW / (count * wire.picojoulesPerBit() * 1e-3));
    }

    /** Four dies of 200 mm² on an organic substrate, of which one is developed for this product alone. */
    static CatchCost oneCustomDie(Catch model, double quantity) {
        List<CatchNode> dies = IntStream.range(0, 4).mapToObj(i -> new CatchNode("chiplet_" + i, 200, 1, false, true,
                Map.of("combined_5nm", 1), "organic_simultaneous_bonding", CatchTest.KNOWN_GOOD, 25, 1, i == 3 ? quantity : 1e9,
                List.of())).toList();
        CatchNode substrate = new CatchNode("interposer", 0, 0, true, true, Map.of("combined_interposer_organic", 1),
                "organic_simultaneous_bonding", CatchTest.KNOWN_GOOD, 0, 1, quantity, dies);
        List<CatchLink> links = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            links.add(link("chiplet_" + i, "chiplet_" + (i + 1) % 4, 4));
            links.addAll(Collections.nCopies(2, link("chiplet_" + i, "external", 4)));
        }
        return model.cost(substrate, links);
    }

    private static CatchLink link(String from, String to, double gbps) {
        return new CatchLink(CatchLink.Type.UCIE_STANDARD, from, to, gbps, 0.5);
    }
}
