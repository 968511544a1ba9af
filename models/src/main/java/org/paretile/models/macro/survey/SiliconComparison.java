package org.paretile.models.macro.survey;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.macro.spec.Overrides;
import org.paretile.models.macro.spec.SpecLayer;
import org.paretile.models.technology.Confidence;
import org.paretile.models.technology.CsvLine;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerKind;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;

/**
 * The shipped macros at the operating points their chips were published at. Each point is one matrix-vector product that fills the
 * macro, with the value distributions CiMLoop (Andrulis et al., ISPASS 2024) used there; a multiply-accumulate is two operations.
 */
public final class SiliconComparison {
    private static final String POINTS = "silicon.csv";
    private static final String DEVIATIONS = "deviations.csv";
    private static final String SETTING = "set ";
    private static final Set<String> FIGURES = Set.of("efficiency", "throughput", "density", "energy_per_mac", "area");

    private SiliconComparison() {}

    /** Published figures of the shipped macro {@code macro}, in the order of the data file; none if it has none. */
    public static List<SiliconPoint> points(String macro, Technology technology) {
        Map<String, List<Row>> rows = SurveyReader.lines(POINTS).stream().map(line -> Row.of(CsvLine.fields(line, POINTS)))
                .filter(row -> row.macro.equals(macro))
                .collect(Collectors.groupingBy(Row::point, LinkedHashMap::new, Collectors.toList()));
        if (rows.isEmpty()) {
            return List.of();
        }
        CompiledSpec spec = MacroSpec.shipped(macro).compile(technology);
        return rows.values().stream().flatMap(point -> compare(spec, point)).toList();
    }

    /** Components of the shipped macro {@code macro} beyond 2 % of CiMLoop's own runs. */
    public static List<ToolDeviation> deviations(String macro) {
        return SurveyReader.lines(DEVIATIONS).stream().map(line -> CsvLine.fields(line, DEVIATIONS))
                .filter(f -> f.get(0).equals(macro))
                .map(f -> new ToolDeviation(f.get(1), f.get(2), f.get(3), Double.parseDouble(f.get(4)), f.get(5))).toList();
    }

    private static Stream<SiliconPoint> compare(CompiledSpec spec, List<Row> rows) {
        Map<String, String> conditions = rows.stream().filter(row -> !FIGURES.contains(row.quantity))
                .collect(Collectors.toMap(Row::quantity, Row::value));
        Overrides overrides = spec.overrides();
        for (Map.Entry<String, String> condition : conditions.entrySet()) {
            if (condition.getKey().startsWith(SETTING)) {
                overrides = overrides.with(condition.getKey().substring(SETTING.length()), Double.parseDouble(condition.getValue()));
            }
        }
        Entries entries = new Entries();
        spec.evaluate(overrides, List.of(layer(conditions)), entries);
        Set<String> without = Set.of(conditions.getOrDefault("without", "").split(" "));
        double cores = Double.parseDouble(conditions.getOrDefault("cores", "1"));
        return rows.stream().filter(row -> FIGURES.contains(row.quantity)).map(row -> new SiliconPoint(row.point, row.quantity,
                row.unit, Double.parseDouble(row.value), figure(row.quantity, entries, without, cores), row.source, row.confidence));
    }

    private static SpecLayer layer(Map<String, String> conditions) {
        LayerShape shape = LayerShape.matrix(1, Integer.parseInt(condition("rows", conditions)),
                Integer.parseInt(condition("outputs", conditions)));
        return SpecLayer.of(new Layer("full macro", LayerKind.LINEAR, shape, histogram("inputs", conditions),
                histogram("weights", conditions)));
    }

    private static ValueHistogram histogram(String operand, Map<String, String> conditions) {
        return ValueHistogram.of(operand,
                Arrays.stream(condition(operand, conditions).split(" ")).mapToDouble(Double::parseDouble).toArray());
    }

    private static String condition(String name, Map<String, String> conditions) {
        return Objects.requireNonNull(conditions.get(name), name);
    }

    private static double figure(String quantity, Entries entries, Set<String> without, double cores) {
        double macs = entries.totals().macs();
        double seconds = entries.totals().steadyS();
        return switch (quantity) {
            case "efficiency" -> 2e-12 * macs / joules(entries, without);
            case "throughput" -> 2e-12 * cores * macs / seconds;
            case "density" -> 2e-12 * macs / seconds / mm2(entries, without);
            case "energy_per_mac" -> 1e15 * joules(entries, without) / macs;
            case "area" -> 1e6 * mm2(entries, without);
            default -> throw new ModelException(POINTS + " has the quantity '" + quantity + "'; use one of " + FIGURES);
        };
    }

    /** Leakage is one entry of a layer, so that of the components left out is taken off. */
    private static double joules(Entries entries, Set<String> without) {
        double active = entries.energies().stream().filter(e -> !without.contains(e.component().name()))
                .mapToDouble(Entries.Energy::joules).sum();
        return active - entries.totals().steadyS() * entries.leakages().stream()
                .filter(l -> without.contains(l.component().name())).mapToDouble(Entries.Leakage::watts).sum();
    }

    private static double mm2(Entries entries, Set<String> without) {
        return entries.areas().stream().filter(a -> !without.contains(a.component().name())).mapToDouble(Entries.Area::mm2).sum();
    }

    /** A line of the file: a condition of a point, or a figure published for it. */
    private record Row(String macro, String point, String quantity, String value, String unit, String source, Confidence confidence) {
        static Row of(List<String> f) {
            return new Row(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), Confidence.of(f.get(6), POINTS));
        }
    }
}
