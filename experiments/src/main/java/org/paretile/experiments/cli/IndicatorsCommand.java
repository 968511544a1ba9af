package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.indicator.EpsilonIndicator;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.analysis.indicator.HypervolumeContributions;
import org.paretile.analysis.indicator.InvertedGenerationalDistance;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.analysis.indicator.Normalisation;
import org.paretile.analysis.indicator.Spacing;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.select.FrontFile;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile indicators}. */
@Command(name = "indicators", mixinStandardHelpOptions = true,
        description = "Measure fronts: hypervolume, spacing, and against another front IGD+ and epsilon. Objectives are minimised.",
        footer = {"", "--normalise maps the ideal point of --against (else of all fronts together) to 0 and its nadir to 1;",
            "the reference point is then 1.1 in each objective."})
final class IndicatorsCommand implements Callable<Integer> {
    private static final double NORMALISED_REFERENCE = 1.1;

    private final Terminal terminal;

    @Parameters(paramLabel = "FRONT", arity = "1..*",
            description = "CSV files: one row a point, numbers only, with or without a header line; or front.csv of a run.")
    private List<Path> files = List.of();

    @ArgGroup(multiplicity = "1")
    private Frame frame = new Frame();

    @Option(names = "--against", paramLabel = "FRONT", description = "Front to compare with, for instance the true one.")
    private @Nullable Path against;

    @Option(names = "--columns", paramLabel = "NAME", split = ",", description = "Take these columns only.")
    private List<String> columns = List.of();

    @Option(names = "--contributions", description = "Also the hypervolume that each point adds to the others of its front.")
    private boolean contributions;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    /** What hypervolume is measured in. */
    static final class Frame {
        @Option(names = "--reference", paramLabel = "A,B,…", required = true, description = "Reference point, one number an objective.")
        private @Nullable String reference;

        @Option(names = {"--normalise", "--normalize"}, required = true, description = "Normalise the objectives first.")
        private boolean normalise;
    }

    IndicatorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<FrontFile> fronts = files.stream().map(f -> FrontFile.read(f, columns)).toList();
        FrontFile other = against == null ? null : FrontFile.read(against, columns);
        int objectives = fronts.getFirst().objectives();
        Stream.concat(fronts.stream(), Stream.ofNullable(other)).filter(f -> f.objectives() != objectives).findFirst()
                .ifPresent(f -> {
                    throw new UsageException(f.file() + " has " + f.objectives() + " objectives, but "
                            + fronts.getFirst().file() + " has " + objectives, "compare fronts of the same objectives");
                });
        Stream.concat(fronts.stream(), Stream.ofNullable(other)).filter(f -> !f.negated().isEmpty()).findFirst()
                .ifPresent(f -> terminal.err().println("note: " + String.join(", ", f.negated())
                        + " of " + f.file() + " is maximised, so it counts with the opposite sign, also in --reference"));
        double[] reference = reference(objectives);
        Normalisation map = frame.normalise ? Normalisation.ofFront(other != null ? other.points()
                : fronts.stream().flatMap(f -> Arrays.stream(f.points())).toArray(double[][]::new)) : null;
        List<Map<String, Object>> measured = fronts.stream().map(f -> measure(f, other, map, reference)).toList();
        print(measured);
        return ExitCode.OK.code();
    }

    private double[] reference(int objectives) {
        double[] reference = new double[objectives];
        Arrays.fill(reference, NORMALISED_REFERENCE);
        if (frame.reference != null) {
            String[] parts = frame.reference.split(",", -1);
            if (parts.length != objectives) {
                throw new UsageException("--reference has " + parts.length + " numbers, but the front has " + objectives
                        + " objectives", "give one number for each objective, for instance --reference "
                        + "1,".repeat(objectives - 1) + "1");
            }
            for (int i = 0; i < objectives; i++) {
                reference[i] = number(parts[i]);
            }
        }
        return reference;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--reference has '" + text + "', which is not a number", "write numbers and commas: 1.1,1.1");
    }

    private Map<String, Object> measure(FrontFile front, @Nullable FrontFile against, @Nullable Normalisation map,
            double[] reference) {
        double[][] points = NondominatedFilter.of(map == null ? front.points() : map.of(front.points()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("front", front.file().toString());
        result.put("points", front.points().length);
        result.put("nondominated", points.length);
        result.put("objectives", front.objectives());
        result.put("reference", reference);
        result.put("normalised", map != null);
        result.put("hypervolume", Hypervolume.of(points, reference));
        if (against != null) {
            double[][] target = map == null ? against.points() : map.of(against.points());
            double best = Hypervolume.of(target, reference);
            result.put("hypervolume_against", best);
            if (best > 0) {
                result.put("hypervolume_ratio", Hypervolume.of(points, reference) / best);
            }
            result.put("igd_plus", InvertedGenerationalDistance.plus(points, target));
            result.put("epsilon", EpsilonIndicator.additive(points, target));
            if (map == null && positive(points) && positive(target)) {
                result.put("epsilon_multiplicative", EpsilonIndicator.multiplicative(points, target));
            }
        }
        result.put("spacing", Spacing.of(points));
        if (contributions) {
            result.put("contributions", HypervolumeContributions.of(map == null ? front.points() : map.of(front.points()), reference));
        }
        return result;
    }

    private static boolean positive(double[][] points) {
        return Arrays.stream(points).flatMapToDouble(Arrays::stream).allMatch(v -> v > 0);
    }

    private void print(List<Map<String, Object>> measured) {
        List<String> keys = measured.stream().flatMap(m -> m.keySet().stream()).distinct().toList();
        switch (format) {
            case JSON -> terminal.out().print(Json.pretty(measured.size() == 1 ? measured.getFirst() : Map.of("fronts", measured)));
            case CSV -> {
                terminal.out().println(Csv.row(keys));
                measured.forEach(m -> terminal.out().println(Csv.row(keys.stream().map(k -> text(m.get(k))).toList())));
            }
            case TABLE -> {
                List<String> shown = keys.stream().filter(k -> !List.of("reference", "normalised", "objectives", "contributions").contains(k)).toList();
                TextTable table = new TextTable(shown);
                measured.forEach(m -> table.row(shown.stream()
                        .map(k -> m.get(k) instanceof Double d ? Scale.digits(d, 6) : text(m.get(k))).toList()));
                table.print(terminal.out());
                measured.stream().filter(m -> m.containsKey("contributions")).forEach(this::printContributions);
            }
        }
    }

    /** The points of a front by what they add, most first. */
    private void printContributions(Map<String, Object> measured) {
        double[] added = (double[]) measured.getOrDefault("contributions", new double[0]);
        TextTable table = new TextTable(List.of("point of " + measured.get("front"), "contribution"));
        IntStream.range(0, added.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> -added[i]))
                .forEach(i -> table.row(List.of(Integer.toString(i + 1), Scale.digits(added[i], 6))));
        terminal.out().println();
        table.print(terminal.out());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double d -> Numbers.shortest(d);
            case double[] list -> Arrays.stream(list).mapToObj(Numbers::shortest).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
