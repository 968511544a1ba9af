package org.paretile.problems.benchmark;

import java.util.List;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/**
 * RE25, coil compression spring (Tanabe and Ishibuchi, Appl. Soft Comput. 89, 2020, after Lampinen and Zelinka 1999), on
 * a grid: {@code x1} coils, coil diameter 0.6 + 0.01 · {@code j2} inch, wire diameter number {@code k3} of a list. f1 is
 * the volume of wire in cubic inches, f2 the sum of the constraints' violations in their own units: a second objective,
 * not a constraint. As in the suite the last constraint bounds the deflection from preload to full load from below where
 * mechanics would from above; the fifth, which is zero but for rounding, is left out.
 */
final class CoilSpring implements FamilyProblem {
    private static final int MOST_COILS = 70;
    private static final int LAST_STEP = 240;
    private static final double THINNEST = 0.09;
    private static final double THICKEST = 0.5;
    private static final double LEAST_SPRING_INDEX = 3;

    private static final List<Metric> METRICS = List.of(
            Columns.metric("f1", "volume of wire in cubic inches"),
            Columns.metric("f2", "sum of the constraints' violations, each in its own unit"));

    private final double[] wire;
    private final int thinnest;
    private final int thickest;
    private final double fullLoad;
    private final double preload;
    private final double shearStrength;
    private final double shearModulus;
    private final double freeLength;
    private final double preloadDeflection;
    private final double workDeflection;

    private CoilSpring(Entry instance) {
        List<Entry> diameters = instance.field("wireDiameters").items(1, 1000);
        wire = diameters.stream().mapToDouble(diameter -> diameter.atLeast(0)).toArray();
        for (int i = 1; i < wire.length; i++) {
            if (!(wire[i] > wire[i - 1])) {
                throw diameters.get(i).bad("not above the one before", "list the diameters in ascending order");
            }
        }
        int first = 0;
        while (first < wire.length && wire[first] < THINNEST) {
            first++;
        }
        int last = wire.length - 1;
        while (last >= 0 && wire[last] > THICKEST) {
            last--;
        }
        if (first > last) {
            throw new ProblemException("out-of-range", "wireDiameters in " + instance.file() + " has none from " + THINNEST
                    + " to " + THICKEST, "these are the bounds of RE25: list diameters in inches");
        }
        thinnest = first;
        thickest = last;
        Entry constants = instance.field("constants");
        fullLoad = constants.field("Fmax").number();
        preload = constants.field("Fp").number();
        shearStrength = constants.field("S").number();
        shearModulus = constants.field("G").atLeast(Double.MIN_NORMAL);
        freeLength = constants.field("lmax").number();
        preloadDeflection = constants.field("deltapm").number();
        workDeflection = constants.field("deltaw").number();
    }

    static CoilSpring of(Entry instance) {
        return new CoilSpring(instance);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return List.of(
                Columns.ordered("x1", 1, MOST_COILS, "number of coils"),
                Columns.ordered("j2", 0, LAST_STEP, "coil diameter in steps of 0.01 inch above 0.6 inch"),
                Columns.ordered("k3", thinnest, thickest, "wire diameter by its place in wireDiameters, from 0"));
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public List<Objective> objectives() {
        return Columns.objectives(METRICS, 2);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of();
    }

    @Override
    public DesignModel model(DesignSpace space) {
        int[][] numbers = Columns.wholeNumbers(space);
        return genome -> evaluate(
                numbers[0][genome[0]], 0.6 + 0.01 * numbers[1][genome[1]], wire[numbers[2][genome[2]]]);
    }

    private Evaluation evaluate(int coils, double coil, double thick) {
        double volume = Math.PI * Math.PI * coil * thick * thick * (coils + 2) / 4;
        double index = coil / thick;
        double curvature = (4 * index - 1) / (4 * index - 4) + 0.615 / index;
        double stiffness = shearModulus * thick * thick * thick * thick / (8 * coils * coil * coil * coil);
        double stress = 8 * curvature * fullLoad * coil / (Math.PI * thick * thick * thick);
        double length = fullLoad / stiffness + 1.05 * (coils + 2) * thick;
        double violation = Math.max(0, stress - shearStrength)
                + Math.max(0, length - freeLength)
                + Math.max(0, LEAST_SPRING_INDEX - index)
                + Math.max(0, preload / stiffness - preloadDeflection)
                + Math.max(0, (fullLoad - preload) / stiffness - workDeflection);
        return new Evaluation.Metrics(new double[] {volume, violation});
    }
}
