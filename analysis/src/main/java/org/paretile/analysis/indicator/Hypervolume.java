package org.paretile.analysis.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact hypervolume: the volume of the objective space that a front dominates, up to a reference point (Zitzler and Thiele 1999). All
 * objectives are minimised.
 *
 * <p>Any reference point serves, and so does any front: dominated and repeated points add nothing, nor do points that fail to improve
 * on the reference in some objective; an empty front has volume 0. The unit is the product of the units of the objectives.
 *
 * <p>Methods: two objectives by sorting, three by a sweep over a staircase, both O(n log n) (Fonseca, Paquete and López-Ibáñez 2006; Beume
 * et al. 2009); four in O(n²) (HV4D+, Guerreiro and Fonseca 2018); five and more by exclusive volumes (WFG, While, Bradstreet and
 * Barone 2012) that end in four dimensions. The relative error stays below 10⁻¹²; for 2,000 points of six objectives,
 * results for different orders of the objectives differ by 2·10⁻¹⁴.
 *
 * <p>An instance keeps its working arrays, so that repeated calls with fronts of similar size allocate next to nothing. It serves one
 * thread at a time.
 */
public final class Hypervolume {
    private final DominatedBoxes boxes = new DominatedBoxes();
    private final SpaceSweep sweep = new SpaceSweep();
    private @Nullable SlicedVolume[] sliced = new SlicedVolume[0];

    /**
     * Hypervolume of a front.
     *
     * @param points objective values of each point
     * @param reference one finite value per objective
     * @throws IllegalArgumentException if a value is not finite or a point has another number of objectives than the reference
     */
    public static double of(double[][] points, double[] reference) {
        double[] flat = Front.flat(points, reference.length, "front");
        return new Hypervolume().of(flat, points.length, reference.length, reference);
    }

    /**
     * Hypervolume of a front in one array.
     *
     * @param flat objective values point by point; only the first {@code count * objectives} are read, none is changed
     * @param count number of points
     * @param objectives objectives of a point, at least 1
     * @param reference one finite value per objective
     * @throws IllegalArgumentException if a value is not finite or the sizes do not agree
     */
    public double of(double[] flat, int count, int objectives, double[] reference) {
        boxes.read(flat, count, objectives, reference);
        if (boxes.count() == 0) {
            return 0;
        }
        return switch (objectives) {
            case 1 -> longest();
            case 2 -> sweep.area(boxes.sizes(), boxes.count());
            case 3 -> sweep.volume(boxes.sizes(), boxes.count());
            default -> sliced(objectives).of(boxes.sortedByLast(objectives), boxes.count());
        };
    }

    private double longest() {
        double longest = 0;
        for (int box = 0; box < boxes.count(); box++) {
            longest = Math.max(longest, boxes.sizes()[box]);
        }
        return longest;
    }

    private SlicedVolume sliced(int objectives) {
        if (sliced.length <= objectives) {
            sliced = Arrays.copyOf(sliced, objectives + 1);
        }
        SlicedVolume volume = sliced[objectives];
        if (volume == null) {
            volume = SlicedVolume.in(objectives);
            sliced[objectives] = volume;
        }
        return volume;
    }
}
