package org.paretile.problems.family.edge;

import static org.paretile.problems.metric.Direction.MAXIMIZE;
import static org.paretile.problems.metric.Direction.MINIMIZE;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.system.SystemMetrics;
import org.paretile.problems.family.BillMetrics;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;

/** The metrics of {@link EdgeLlmFamily}. A pass is one inference, or forward and backward pass of one training sample. */
final class EdgeLlmMetrics {
    private static final double M2_TO_MM2 = 1e6;

    /** A metric and where it is read. */
    private record Read(Metric metric, ToDoubleFunction<SystemMetrics> from) {}

    /** Money and carbon, as every family has them. */
    static final BillMetrics MONEY = new BillMetrics("");

    /** All but those of {@link #MONEY}. */
    private static final List<Read> READS = Stream.of(Stream.of(
            read("energy", "J", MINIMIZE, "energy of a pass: layers, networks, refresh, store, in revision corrected leakage and logic;"
                    + " without programming the weights, clock tree, control and memory outside the package", ChipletMetrics::energyJ),
            read("latency", "s", MINIMIZE, "time of a pass, layers and traffic one after the other", ChipletMetrics::latencyS),
            read("overlapped_latency", "s", MINIMIZE, "as latency, where data arrive while a layer runs", ChipletMetrics::overlappedS),
            read("throughput", "1/s", MAXIMIZE, "passes per second when they follow each other through the dies: the slowest stage",
                    ChipletMetrics::passesPerS),
            read("edp", "J*s", MINIMIZE, "energy times latency", ChipletMetrics::edpJs),
            read("area", "mm2", MINIMIZE, "silicon of all dies", m -> m.siliconAreaM2() * M2_TO_MM2),
            read("footprint", "mm2", MINIMIZE, "area of the package: dies side by side with their spacing, or the largest of a stack",
                    m -> m.packageAreaM2() * M2_TO_MM2),
            read("power", "W", MINIMIZE, "energy over latency", ChipletMetrics::powerW),
            read("power_density", "W/mm2", MINIMIZE, "power over footprint", m -> m.powerDensityWPerM2() / M2_TO_MM2),
            read("tops", "TOPS", MAXIMIZE, "operations per second while layers run, without traffic, as 3D-CIMlet counts",
                    m -> m.computeOperationsPerS() * 1e-12),
            read("tops_per_w", "TOPS/W", MAXIMIZE, "operations per energy", m -> m.operationsPerJ() * 1e-12),
            read("chiplets", "", MINIMIZE, "dies of the package", m -> m.dies().size()),
            read("static_chiplets", "", MINIMIZE, "dies that hold trained weights only", m -> m.count(DieKind.STATIC)),
            read("semistatic_chiplets", "", MINIMIZE, "dies that hold operands for the backward pass", m -> m.count(DieKind.SEMI_STATIC)),
            read("dynamic_chiplets", "", MINIMIZE, "dies for operands used at once", m -> m.count(DieKind.DYNAMIC)),
            read("utilisation", "", MAXIMIZE, "share of the processing elements of static and semi-static dies that hold weights",
                    ChipletMetrics::utilisation),
            read("writes", "", MINIMIZE, "writes of the most written cell in a pass", ChipletMetrics::writesPerPass),
            read("lifetime", "s", MAXIMIZE, "time until that cell wears out if passes never pause; at most 1e15 s", m ->
                    Math.min(1e15, m.lifetimeS())),
            read("retention_margin", "", MAXIMIZE, "retention of dynamic and semi-static cells over the time their operands must last;"
                    + " below 1 they are refreshed; at most 1e12", m -> Math.min(1e12, m.retentionMargin())),
            read("programming_energy", "J", MINIMIZE, "writing the weights of the static dies once; not in energy",
                    ChipletMetrics::programmingJ),
            read("compute_energy", "J", MINIMIZE, "energy of the layers alone", ChipletMetrics::computeJ),
            read("compute_latency", "s", MINIMIZE, "time of the layers alone, one after the other", ChipletMetrics::computeS),
            read("parallel_heads_latency", "s", MINIMIZE, "as compute_latency, attention heads side by side", ChipletMetrics::parallelHeadsS),
            read("noc_energy", "J", MINIMIZE, "networks on the dies", m -> m.interconnect().nocJ()),
            read("noc_latency", "s", MINIMIZE, "networks on the dies, all dies added", ChipletMetrics::nocS),
            read("nop_energy", "J", MINIMIZE, "network between the dies, without link drivers", m ->
                    m.interconnect().nopJ() + m.interconnect().storedJ()),
            read("nop_latency", "s", MINIMIZE, "network between the dies", ChipletMetrics::nopS),
            read("nop_driver_energy", "J", MINIMIZE, "drivers of the links between the dies", m -> m.interconnect().driversJ()),
            read("static_refresh_energy", "J", MINIMIZE, "refresh of static dies of eDRAM", m -> m.stores().staticRefreshJ()),
            read("refreshed_store_energy", "J", MINIMIZE, "operands that wait for the backward pass, were they refreshed (option 1)",
                    m -> m.stores().refreshedJ()),
            read("sram_store_energy", "J", MINIMIZE, "the same in SRAM (option 2)", m -> m.stores().sramJ()),
            read("hybrid_store_energy", "J", MINIMIZE, "the same in SRAM until it is full (option 3)", m -> m.stores().hybridJ())),
            Stream.of(
                    whole("peak_temperature", "C", MINIMIZE, "hottest place of all dies, in steady state, one pass after the other;"
                            + " side by side within 1 K in 19 of 20 packages, hot dies of a millimetre within 8 K: verify, or set guard_band",
                            m -> m.heat().peakAllC()),
                    whole("static_temperature", "C", MINIMIZE, "hottest place of the static dies; the ambient if there are none",
                            m -> m.peakC(DieKind.STATIC)),
                    whole("semistatic_temperature", "C", MINIMIZE, "the same of the semi-static dies", m -> m.peakC(DieKind.SEMI_STATIC)),
                    whole("dynamic_temperature", "C", MINIMIZE, "the same of the dynamic dies", m -> m.peakC(DieKind.DYNAMIC)),
                    whole("logic_temperature", "C", MINIMIZE, "the same of the logic die", m -> m.peakC(DieKind.LOGIC)),
                    new Read(new Metric("thermal_margin", Unit.KELVIN_DIFFERENCE, MAXIMIZE, "between the die nearest to the limit of its"
                            + " kind and that limit, guard band taken off; negative if it is too hot"),
                            m -> m.heat().marginK()))).flatMap(reads -> reads).toList();

    /** Every metric, in the order of {@link #values}. */
    static final List<Metric> METRICS = Stream.concat(READS.stream().map(Read::metric), MONEY.all().stream()).toList();

    static final Metric ENERGY = metric("energy");
    static final Metric LATENCY = metric("latency");
    static final Metric AREA = metric("area");
    static final Metric POWER = metric("power");
    static final Metric PROGRAMMING = metric("programming_energy");
    static final Metric COST = metric("cost");
    static final List<Objective> WANTED = List.of(Objective.of(ENERGY), Objective.of(LATENCY), Objective.of(COST));

    private EdgeLlmMetrics() {}

    private static Metric metric(String name) {
        return METRICS.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /** The values of {@link #METRICS}, and {@code further} behind them. */
    static double[] values(SystemMetrics metrics, double... further) {
        double[] money = BillMetrics.values(metrics.bill());
        double[] values = new double[READS.size() + money.length + further.length];
        for (int i = 0; i < READS.size(); i++) {
            values[i] = READS.get(i).from().applyAsDouble(metrics);
        }
        System.arraycopy(money, 0, values, READS.size(), money.length);
        System.arraycopy(further, 0, values, METRICS.size(), further.length);
        return values;
    }

    private static Read read(String name, String unit, Direction direction, String description, ToDoubleFunction<ChipletMetrics> from) {
        return whole(name, unit, direction, description, m -> from.applyAsDouble(m.chiplets()));
    }

    private static Read whole(String name, String unit, Direction direction, String description, ToDoubleFunction<SystemMetrics> from) {
        return new Read(new Metric(name, Unit.of(unit), direction, description), from);
    }
}
