package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.print.LayerGroups;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Workers;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignModel.Share;
import org.paretile.problems.family.Layout;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Scale;

/** Where the metrics of some designs come from, and what these designs look like. */
final class Details {
    private static final int DESIGNS = 48;
    /** Designs that are drawn, about: a field of temperatures takes several times as long as an evaluation. */
    private static final int LAYOUTS = 12;
    private static final int PARTS = 16;
    /** Characters of temperature maps in a page, at most. */
    private static final int MAPS = 2_000_000;

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int mapCharacters;

    private Details() {}

    /**
     * What is known of some designs.
     *
     * @param names of components, chiplets and layers
     * @param designs that have details
     */
    record Known(List<String> names, List<Detail> designs) {}

    /**
     * A design.
     *
     * @param design its row
     * @param accounts one a metric
     * @param tiers drawn to scale; empty if the model knows no places
     */
    record Detail(int design, List<Account> accounts, List<Tier> tiers) {}

    /**
     * A metric shared out.
     *
     * @param unit of the amounts
     * @param views by component, chiplet and layer, those that the model tells apart
     */
    record Account(String metric, String unit, Map<String, View> views) {}

    /**
     * Parts, the largest first.
     *
     * @param parts their names by number
     * @param amounts of each
     */
    record View(int[] parts, double[] amounts) {}

    /** A tier of a layout, its map as a byte a cell from {@code coolestC} to {@code hottestC}. */
    record Tier(String name, double widthMm, double heightMm, List<Layout.Block> blocks, @Nullable HeatMap heat) {}

    /** Temperatures row by row from the lower left, in 256 steps, as Base64. */
    record HeatMap(int columns, int rows, double coolestC, double hottestC, String cells) {}

    /** Begins to work out the first of these designs, then others spread over the front; it is known when all are done. */
    static Supplier<Known> begin(FrontTable front, List<FrontTable.Row> rows, List<Integer> first, Workers workers) {
        Set<Integer> drawn = spread(first, rows.size(), LAYOUTS);
        List<Supplier<Looked>> looks = spread(drawn, rows.size(), DESIGNS).stream()
                .map(design -> workers.begin(() -> look(front.problem().model(), design, rows.get(design).genome(), drawn.contains(design)))).toList();
        return () -> {
            Details details = new Details();
            List<Detail> known = looks.stream().map(Supplier::get).map(details::detail)
                    .filter(d -> !d.accounts().isEmpty() || !d.tiers().isEmpty()).toList();
            return new Known(List.copyOf(details.names.keySet()), known);
        };
    }

    /** These, and so many others at even distances. */
    private static Set<Integer> spread(Collection<Integer> first, int designs, int most) {
        Set<Integer> chosen = new LinkedHashSet<>(first);
        int others = Math.min(designs, most);
        for (int i = 0; i < others; i++) {
            chosen.add((int) ((long) i * (designs - 1) / Math.max(1, others - 1)));
        }
        return chosen;
    }

    /** What the model says of a design. */
    private record Looked(int design, List<Sums> accounts, List<Layout.Tier> tiers) {}

    /** A metric shared out, the largest parts first: their amounts by name, one map a view, in the unit of the scale. */
    private record Sums(Metric metric, Scale scale, Map<String, Map<String, Double>> views) {}

    private static Looked look(DesignModel model, int design, int[] genome, boolean drawn) {
        Map<String, List<Share>> byMetric = new LinkedHashMap<>();
        model.breakdown(genome).forEach(s -> byMetric.computeIfAbsent(s.metric().name(), m -> new ArrayList<>()).add(s));
        List<Sums> accounts = byMetric.values().stream().map(shares -> sums(shares.getFirst().metric(), shares)).toList();
        return new Looked(design, accounts, drawn ? model.layout(genome).map(Layout::tiers).orElse(List.of()) : List.of());
    }

    private Detail detail(Looked looked) {
        List<Account> accounts = looked.accounts().stream().map(this::account).toList();
        return new Detail(looked.design(), accounts, looked.tiers().stream().map(this::tier).toList());
    }

    private Account account(Sums sums) {
        Map<String, View> views = new LinkedHashMap<>();
        sums.views().forEach((what, parts) -> views.put(what, new View(parts.keySet().stream()
                .mapToInt(n -> names.computeIfAbsent(n, _ -> names.size())).toArray(),
                Column.shown(sums.scale(), parts.values().stream().mapToDouble(v -> v).toArray()))));
        return new Account(sums.metric().name(), sums.scale().unit().symbol(), views);
    }

    private static Sums sums(Metric metric, List<Share> shares) {
        Scale scale = Scale.of(metric.unit(), shares.stream().mapToDouble(Share::amount).sum());
        Map<String, Map<String, Double>> views = new LinkedHashMap<>();
        view(views, "component", Share::component, shares);
        view(views, "chiplet", Share::chiplet, shares);
        UnaryOperator<String> called = LayerGroups.of(shares, PARTS);
        view(views, "layer", s -> called.apply(s.layer()), shares);
        return new Sums(metric, scale, views);
    }

    private static void view(Map<String, Map<String, Double>> views, String what, Function<Share, String> key, List<Share> shares) {
        String none = "(no " + what + ")";
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Share share : shares) {
            String part = key.apply(share);
            sums.merge(part.isEmpty() ? none : part, share.amount(), Double::sum);
        }
        if (sums.keySet().equals(Set.of(none)) && shares.stream().allMatch(s -> key.apply(s).isEmpty())) {
            return;
        }
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(sums.entrySet());
        if (sums.values().stream().anyMatch(v -> v != 0)) {
            sorted.removeIf(part -> part.getValue() == 0);
        }
        sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Double> parts = new LinkedHashMap<>();
        sorted.stream().limit(PARTS).forEach(e -> parts.put(e.getKey(), e.getValue()));
        if (sorted.size() > PARTS) {
            parts.put("(" + (sorted.size() - PARTS) + " more)", sorted.stream().skip(PARTS).mapToDouble(Map.Entry::getValue).sum());
        }
        views.put(what, parts);
    }

    private Tier tier(Layout.Tier tier) {
        Layout.TemperatureMap map = tier.temperatures();
        HeatMap heat = map == null || mapCharacters > MAPS ? null : heat(map);
        mapCharacters += heat == null ? 0 : heat.cells().length();
        return new Tier(tier.name(), tier.widthMm(), tier.heightMm(), tier.blocks(), heat);
    }

    private static HeatMap heat(Layout.TemperatureMap map) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double t : map.celsius()) {
            low = Math.min(low, t);
            high = Math.max(high, t);
        }
        byte[] cells = new byte[map.celsius().length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) Math.round(high > low ? 255 * (map.celsius()[i] - low) / (high - low) : 0);
        }
        return new HeatMap(map.columns(), map.rows(), Column.rounded(low), Column.rounded(high), Base64.getEncoder().encodeToString(cells));
    }
}
