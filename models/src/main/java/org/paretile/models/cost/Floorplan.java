package org.paretile.models.cost;

import java.util.Arrays;
import java.util.List;

/**
 * Parts laid out side by side by recursive bisection, as ECO-CHIP (Sudarshan et al., HPCA 2024) does: smallest first, each goes to
 * the lighter half; halves stand side by side along one axis, theirs along the other; a single part is twice as long as wide.
 *
 * @param widthMm of the outline
 * @param heightMm of the outline
 * @param bridges one for every so many millimetres of the edges where halves meet, begun ones counted
 */
public record Floorplan(double widthMm, double heightMm, int bridges) {

    /** Area of the outline, mm². */
    public double areaMm2() {
        return widthMm * heightMm;
    }

    /** Parts of {@code areasMm2}, {@code spacingMm} apart. */
    public static Floorplan of(double[] areasMm2, double spacingMm, double bridgeEdgeMm) {
        double[] sorted = areasMm2.clone();
        Arrays.sort(sorted);
        return along(sorted, true, spacingMm, bridgeEdgeMm);
    }

    static Floorplan of(List<Placed> parts, double spacingMm, double bridgeEdgeMm) {
        double[] areas = new double[Base.count(parts)];
        int n = 0;
        for (Placed placed : parts) {
            Arrays.fill(areas, n, n += placed.count(), placed.part().footprintMm2());
        }
        return of(areas, spacingMm, bridgeEdgeMm);
    }

    /** @param areas ascending, at least one */
    private static Floorplan along(double[] areas, boolean horizontal, double spacingMm, double edgeMm) {
        if (areas.length == 1) {
            double narrow = Math.sqrt(areas[0] / 2);
            return horizontal ? new Floorplan(2 * narrow, narrow, 0) : new Floorplan(narrow, 2 * narrow, 0);
        }
        double[] first = new double[areas.length];
        double[] second = new double[areas.length];
        int inFirst = 0;
        int inSecond = 0;
        double firstMm2 = 0;
        double secondMm2 = 0;
        for (double area : areas) {
            if (firstMm2 <= secondMm2) {
                first[inFirst++] = area;
                firstMm2 += area;
            } else {
                second[inSecond++] = area;
                secondMm2 += area;
            }
        }
        Floorplan a = along(Arrays.copyOf(first, inFirst), !horizontal, spacingMm, edgeMm);
        Floorplan b = along(Arrays.copyOf(second, inSecond), !horizontal, spacingMm, edgeMm);
        return horizontal
                ? new Floorplan(a.widthMm + b.widthMm + spacingMm, Math.max(a.heightMm, b.heightMm),
                        a.bridges + b.bridges + bridges(Math.min(a.heightMm, b.heightMm), edgeMm))
                : new Floorplan(Math.max(a.widthMm, b.widthMm), a.heightMm + b.heightMm + spacingMm,
                        a.bridges + b.bridges + bridges(Math.min(a.widthMm, b.widthMm), edgeMm));
    }

    private static int bridges(double sharedMm, double edgeMm) {
        return (int) Math.ceil(sharedMm / edgeMm);
    }
}
