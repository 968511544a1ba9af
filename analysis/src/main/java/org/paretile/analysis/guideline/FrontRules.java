package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@link FrontRule}s: for each region of the front a small decision tree that tells its Pareto designs from the other
 * Pareto designs. A node is divided only where Fisher's exact test, corrected for every division considered there, says that
 * the parts differ (Hothorn, Hornik and Zeileis 2006), and there by the division that lowers the Gini impurity the most.
 * Each pure leaf is a rule, if its confidence is at least more than the region's share of the front, chosen among many as it is.
 */
final class FrontRules {
    private static final int LEAST_FRONT = 15;
    private static final int LEAST_LEAF = 5;
    private static final int MOST_DEPTH = 4;
    private static final double LEAST_CONFIDENCE = 0.8;
    /** Values without order of which all groupings are counted; of more, only one value against the rest is considered. */
    private static final int MOST_GROUPED = 12;

    private final Designs designs;
    private final int[] front;
    /** Genes of the front by parameter, −1 where not active. */
    private final Map<Integer, int[]> genes = new LinkedHashMap<>();
    private final Region region;
    private final double level;
    private final List<FrontRule> rules = new ArrayList<>();

    private FrontRules(Designs designs, Region region, double level) {
        this.designs = designs;
        this.region = region;
        this.level = level;
        front = designs.front();
        for (int p : designs.varied()) {
            int[] all = designs.genes(p);
            genes.put(p, Arrays.stream(front).map(i -> all[i]).toArray());
        }
    }

    private record Split(Selection selection, double gain, double p) {}

    /** @param questions divisions that were considered */
    private record Chosen(Selection selection, double questions) {}

    static List<FrontRule> of(Designs designs, double level) {
        if (designs.paretoSize() < LEAST_FRONT) {
            return List.of();
        }
        List<Region> regions = Region.of(designs);
        List<FrontRule> rules = new ArrayList<>();
        for (Region region : regions) {
            FrontRules tree = new FrontRules(designs, region, level / regions.size());
            tree.grow(IntStream.range(0, tree.front.length).toArray(), Map.of(), 0, 1);
            tree.rules.sort(Comparator.comparingInt((FrontRule r) -> -r.matching()));
            rules.addAll(tree.rules);
        }
        return rules;
    }

    private void grow(int[] node, Map<Integer, Selection> path, int depth, double alternatives) {
        Chosen split = depth < MOST_DEPTH ? best(node) : null;
        if (split == null) {
            leaf(node, path, alternatives);
            return;
        }
        int p = split.selection().parameter();
        for (Selection side : List.of(split.selection(), split.selection().complement(designs.space().cardinality(p)))) {
            Map<Integer, Selection> longer = new LinkedHashMap<>(path);
            longer.merge(p, side, Selection::and);
            grow(Arrays.stream(node).filter(i -> side.has(gene(p, i))).toArray(), longer, depth + 1, alternatives * 2 * split.questions());
        }
    }

    private void leaf(int[] node, Map<Integer, Selection> path, double alternatives) {
        int matching = members(node);
        if (path.isEmpty() || matching < LEAST_CONFIDENCE * node.length) {
            return;
        }
        FrontRule rule = new FrontRule(region.words(), path.values().stream().map(s -> s.text(designs.space())).toList(),
                node.length, matching, region.size(), front.length, alternatives);
        if (rule.confidenceAtLeast() > (double) region.size() / front.length) {
            rules.add(rule);
        }
    }

    private @Nullable Chosen best(int[] node) {
        int members = members(node);
        if (members == 0 || members == node.length || node.length < 2 * LEAST_LEAF) {
            return null;
        }
        List<Split> splits = new ArrayList<>();
        double asked = 0;
        for (int p : genes.keySet()) {
            asked += designs.space().ordered(p) ? thresholds(p, node, members, splits) : groupings(p, node, members, splits);
        }
        double questions = asked;
        return splits.stream().filter(s -> s.p() * questions <= level)
                .max(Comparator.comparingDouble(Split::gain).thenComparing(s -> -s.selection().parameter()))
                .map(s -> new Chosen(s.selection(), questions)).orElse(null);
    }

    /** Divisions of an ordered parameter: up to a value, and beyond it. Returns how many there are. */
    private double thresholds(int p, int[] node, int members, List<Split> splits) {
        int[][] counts = counts(p, node);
        int withAll = 0;
        int with = 0;
        int asked = 0;
        for (int g = 0; g < counts[0].length - 1; g++) {
            with += counts[0][g];
            withAll += counts[1][g];
            if (counts[1][g] > 0 && withAll < node.length) {
                asked++;
                consider(Selection.range(p, 0, g), with, withAll, node.length, members, splits);
            }
        }
        return asked;
    }

    /** Divisions of a parameter without order: values in the order of their share of members, cut once. */
    private double groupings(int p, int[] node, int members, List<Split> splits) {
        int[][] counts = counts(p, node);
        int[] present = IntStream.range(0, counts[0].length).filter(g -> counts[1][g] > 0).toArray();
        boolean everywhere = Arrays.stream(present).map(g -> counts[1][g]).sum() == node.length;
        if (present.length < 2 && everywhere) {
            return 0;
        }
        if (present.length > MOST_GROUPED) {
            for (int g : present) {
                consider(Selection.range(p, g, g), counts[0][g], counts[1][g], node.length, members, splits);
            }
            return present.length;
        }
        List<Integer> order = new ArrayList<>(Arrays.stream(present).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer g) -> -(double) counts[0][g] / counts[1][g]).thenComparing(g -> g));
        BitSet chosen = new BitSet();
        int with = 0;
        int withAll = 0;
        for (int g : order) {
            chosen.set(g);
            with += counts[0][g];
            withAll += counts[1][g];
            if (withAll < node.length) {
                consider(new Selection(p, chosen, false), with, withAll, node.length, members, splits);
            }
        }
        return Math.pow(2, everywhere ? present.length - 1.0 : present.length) - 1;
    }

    private void consider(Selection selection, int with, int withAll, int all, int members, List<Split> splits) {
        if (withAll < LEAST_LEAF || all - withAll < LEAST_LEAF) {
            return;
        }
        Contingency table = new Contingency(all, members, withAll, with);
        double p = Math.min(1, 2 * Math.min(table.atLeast(), table.atMost()));
        double gain = impurity(members, all) - impurity(with, withAll) - impurity(members - with, all - withAll);
        splits.add(new Split(selection, gain, p));
    }

    /** Gini impurity times the number of designs. */
    private static double impurity(int members, int all) {
        return 2.0 * members * (all - members) / all;
    }

    /** Members, and all designs, of a node by gene. */
    private int[][] counts(int p, int[] node) {
        int[][] counts = new int[2][designs.space().cardinality(p)];
        for (int i : node) {
            int g = gene(p, i);
            if (g >= 0) {
                counts[0][g] += region.member()[i] ? 1 : 0;
                counts[1][g]++;
            }
        }
        return counts;
    }

    private int gene(int p, int i) {
        int[] column = genes.get(p);
        return column == null ? -1 : column[i];
    }

    private int members(int[] node) {
        int members = 0;
        for (int i : node) {
            members += region.member()[i] ? 1 : 0;
        }
        return members;
    }
}
