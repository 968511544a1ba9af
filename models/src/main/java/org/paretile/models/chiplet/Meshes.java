package org.paretile.models.chiplet;

import java.util.HashMap;
import java.util.Map;
import org.paretile.models.network.Crossings;
import org.paretile.models.network.Hop;
import org.paretile.models.network.MeshPower;
import org.paretile.models.network.MeshRouter;
import org.paretile.models.network.MeshTechnology;
import org.paretile.models.network.MeshTrace;
import org.paretile.models.network.MeshTraffic;
import org.paretile.models.network.NetworkRules;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.network.RouterSettings;

/** Runs transfers through meshes, in closed form or cycle by cycle, and keeps the powers of meshes met before. One for each thread. */
final class Meshes {
    /** Node that stands for the mesh of a package. */
    static final int PACKAGE = 0;

    private final NetworkTechnology technology;
    private final MeshTraffic traffic = new MeshTraffic();
    private final MeshTrace trace = new MeshTrace();
    private final MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);
    private final Map<Integer, MeshTechnology> meshes = new HashMap<>();
    private final Map<Integer, Hop> hops = new HashMap<>();
    private final Map<PowerKey, MeshPower> powers = new HashMap<>();
    private final Map<RunKey, Run> runs = new HashMap<>();

    /** Of the last run. */
    long cycles;
    Crossings crossings = new Crossings(0, 0, 0, 0);

    private record PowerKey(int node, int edge, int channelBits, double clockHz, NetworkRules rules) {}

    private record RunKey(int edge, int firstSource, int lastSource, int firstTo, int lastTo, long rounds, Fidelity fidelity) {}

    private record Run(long cycles, Crossings crossings) {}

    Meshes(NetworkTechnology technology) {
        this.technology = technology;
    }

    /** {@code rounds} of packets from each node of one range to each other node of another. */
    void run(int edge, int firstSource, int lastSource, int firstTo, int lastTo, long rounds, Fidelity fidelity) {
        RunKey key = new RunKey(edge, firstSource, lastSource, firstTo, lastTo, rounds, fidelity);
        Run run = runs.get(key);
        if (run == null) {
            run = play(key);
            runs.put(key, run);
        }
        cycles = run.cycles();
        crossings = run.crossings();
    }

    private Run play(RunKey key) {
        traffic.clear(key.edge());
        traffic.block(key.firstSource(), key.lastSource(), key.firstTo(), key.lastTo(), key.rounds());
        Crossings crossed = traffic.crossings();
        if (crossed.flits() == 0) {
            return new Run(0, crossed);
        }
        return new Run(switch (key.fidelity()) {
            case FAST -> traffic.cycles();
            case DETAILED -> {
                trace.clear(key.edge());
                trace.rounds(key.firstSource(), key.lastSource(), key.firstTo(), key.lastTo(), Math.toIntExact(key.rounds()));
                yield router.cycles(trace);
            }
        }, crossed);
    }

    /** Forgets runs, so that memory does not grow from design to design; within one, blocks of a transformer repeat each other. */
    void forgetRuns() {
        runs.clear();
    }

    MeshPower power(int node, int edge, int channelBits, double clockHz, NetworkRules rules) {
        return powers.computeIfAbsent(new PowerKey(node, edge, channelBits, clockHz, rules), key -> new MeshPower(
                meshes.computeIfAbsent(node, nm -> nm == PACKAGE ? technology.onPackage() : technology.onChip(nm)),
                edge, channelBits, clockHz, rules));
    }

    /** Energy of the last run on a die of {@code model}, each flit of {@code flitBits} through routers and along wires between PEs, J. */
    double hopsJ(DieModel model, int flitBits) {
        Hop hop = hops.computeIfAbsent(model.peNode.nm(), technology::hop);
        return flitBits * (crossings.routers() * hop.routerJPerBit() + crossings.links() * hop.wireJPerBitM() * model.pePitchM());
    }
}
