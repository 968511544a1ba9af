package org.paretile.analysis.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive hypervolume of each point: by how much the hypervolume of the front would shrink without it. A dominated point has 0, and so
 * has each of several equal points. All objectives are minimised.
 *
 * <p>Two objectives take O(n log n), three O(n²) at most (the contribution step of HV4D+, Guerreiro and Fonseca 2018); with four and more,
 * the volume of what other points share with the box of the point is subtracted from that box (While et al. 2012). The absolute error is
 * a few units in the last place of the volume between the point and the reference.
 *
 * <p>An instance keeps its working arrays and serves one thread at a time.
 */
public final class HypervolumeContributions {
    private final DominatedBoxes boxes = new DominatedBoxes();
    private final BoxFront front = new BoxFront();
    private @Nullable ExclusiveVolume exclusive;

    /**
     * Exclusive hypervolume of each point, in the order of the points.
     *
     * @throws IllegalArgumentException as {@link Hypervolume#of(double[][], double[])}
     */
    public static double[] of(double[][] points, double[] reference) {
        double[] contributions = new double[points.length];
        double[] flat = Front.flat(points, reference.length, "front");
        new HypervolumeContributions().of(flat, points.length, reference.length, reference, contributions);
        return contributions;
    }

    /**
     * Exclusive hypervolume of each point of a front in one array.
     *
     * @param flat objective values point by point
     * @param contributions receives one value per point
     * @throws IllegalArgumentException if a value is not finite or the sizes do not agree
     */
    public void of(double[] flat, int count, int objectives, double[] reference, double[] contributions) {
        boxes.read(flat, count, objectives, reference);
        if (contributions.length < count) {
            throw new IllegalArgumentException("room for %d contributions, but %d points; make the array longer"
                    .formatted(contributions.length, count));
        }
        Arrays.fill(contributions, 0, count, 0);
        if (boxes.count() == 0) {
            return;
        }
        switch (objectives) {
            case 1 -> lengths(contributions);
            case 2 -> areas(contributions);
            case 3 -> volumes(contributions);
            default -> differences(objectives, contributions);
        }
    }

    private void lengths(double[] contributions) {
        int[] order = boxes.order(1);
        double second = boxes.count() > 1 ? boxes.sizes()[order[1]] : 0;
        contributions[boxes.point(order[0])] = boxes.sizes()[order[0]] - second;
    }

    /** Where rectangles are taken from the deepest down, what the widest has beyond the second widest is its own. */
    private void areas(double[] contributions) {
        double[] sizes = boxes.sizes();
        int[] order = boxes.order(2);
        double widest = 0;
        double second = 0;
        int owner = -1;
        for (int i = 0; i < boxes.count(); i++) {
            int box = order[i];
            double width = sizes[2 * box];
            if (width > widest) {
                second = widest;
                widest = width;
                owner = boxes.point(box);
            } else {
                second = Math.max(second, width);
            }
            double floor = i + 1 < boxes.count() ? sizes[2 * order[i + 1] + 1] : 0;
            contributions[owner] += (widest - second) * (sizes[2 * box + 1] - floor);
        }
    }

    private void volumes(double[] contributions) {
        double[] sizes = boxes.sizes();
        int[] order = boxes.order(3);
        front.clear(boxes.count());
        for (int i = 0; i < boxes.count(); i++) {
            int at = 3 * order[i];
            front.append(sizes[at], sizes[at + 1], sizes[at + 2]);
        }
        for (int i = 0; i < boxes.count(); i++) {
            contributions[boxes.point(order[i])] = front.exclusive(i);
        }
    }

    private void differences(int objectives, double[] contributions) {
        double[] sorted = boxes.sortedByLast(objectives);
        int[] order = boxes.order(objectives);
        if (exclusive == null || exclusive.dimensions() != objectives) {
            exclusive = new ExclusiveVolume(objectives);
        }
        ExclusiveVolume volume = exclusive;
        for (int i = 0; i < boxes.count(); i++) {
            contributions[boxes.point(order[i])] = volume.of(sorted, boxes.count(), i);
        }
    }
}
