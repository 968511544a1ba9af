package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paretile.analysis.indicator.NondominatedFilter;

/** One design for each box of a grid over the front that no other box dominates, the grid as fine as so many designs allow. */
final class EpsilonGrid {
    private static final int FINEST = 1 << 12;

    private final Alternatives alternatives;
    private final int[] order;
    private final double[][] points;

    EpsilonGrid(Alternatives alternatives) {
        this.alternatives = alternatives;
        this.order = alternatives.order();
        this.points = alternatives.normalised();
    }

    /** Designs of one box, and the one nearest to its best corner. */
    private record Box(int[] corner, List<Integer> members, int nearest) {}

    List<Choice> choose(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count is %d; choose at least one design".formatted(count));
        }
        int divisions = divisions(count);
        List<Choice> choices = new ArrayList<>();
        for (Box box : boxes(divisions)) {
            String id = alternatives.ids().get(order[box.nearest()]);
            int[] active = alternatives.active();
            choices.add(new Choice(order[box.nearest()], distance(box.nearest(), box.corner(), divisions), active.length == 0
                    ? Explanation.alike(alternatives, id)
                    : Explanation.standing(alternatives, active, points[box.nearest()], id + " stands for " + Ranking.designs(box.members().size())
                            + " of its box, whose sides are " + Ranking.digits(100.0 / divisions) + "% of the front in each objective")));
        }
        return choices;
    }

    /** Most divisions of an objective with which no more than {@code count} boxes are left, as bisection finds them; one at least. */
    private int divisions(int count) {
        int enough = 1;
        int tooMany = FINEST + 1;
        while (tooMany - enough > 1) {
            int middle = (enough + tooMany) >>> 1;
            if (boxes(middle).size() <= count) {
                enough = middle;
            } else {
                tooMany = middle;
            }
        }
        return enough;
    }

    /** Boxes with designs that no other such box dominates, in the order of their designs. */
    private List<Box> boxes(int divisions) {
        Map<List<Integer>, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            members.computeIfAbsent(Arrays.stream(points[i]).mapToInt(v -> Math.clamp((long) Math.floor(v * divisions), 0, divisions - 1)).boxed()
                    .toList(), c -> new ArrayList<>()).add(i);
        }
        List<Box> boxes = new ArrayList<>();
        for (Map.Entry<List<Integer>, List<Integer>> entry : members.entrySet()) {
            int[] corner = entry.getKey().stream().mapToInt(Integer::intValue).toArray();
            int nearest = entry.getValue().stream().min(Comparator.comparingDouble(i -> distance(i, corner, divisions))).orElseThrow();
            boxes.add(new Box(corner, entry.getValue(), nearest));
        }
        if (boxes.size() == 1) {
            return boxes;
        }
        double[][] corners = boxes.stream().map(b -> Arrays.stream(b.corner()).asDoubleStream().toArray()).toArray(double[][]::new);
        return Arrays.stream(NondominatedFilter.indices(corners)).mapToObj(boxes::get).toList();
    }

    private double distance(int place, int[] corner, int divisions) {
        double[] point = points[place];
        return Math.sqrt(IntStream.range(0, point.length).mapToDouble(j -> point[j] - (double) corner[j] / divisions).map(d -> d * d).sum());
    }
}
