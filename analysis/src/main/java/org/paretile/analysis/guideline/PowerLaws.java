package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.paretile.analysis.indicator.NondominatedFilter;

/**
 * Fits {@link PowerLaw}s by least squares in logarithms. Points of any front of two objectives fall on a decreasing curve,
 * so that a good fit alone proves nothing: the fit is compared with those of fronts that the same objective values give when
 * they are dealt out to the designs at random.
 */
final class PowerLaws {
    private static final int LEAST_DESIGNS = 10;
    private static final double LEAST_R_SQUARED = 0.9;
    private static final double LEAST_SPAN = 1.5;
    /** Designs dealt out, at most: enough for a front, and quick. */
    private static final int SAMPLE = 2_000;

    private final Designs designs;
    private final RandomGenerator random;
    private final int deals;

    private PowerLaws(Designs designs, int deals, RandomGenerator random) {
        this.designs = designs;
        this.deals = deals;
        this.random = random;
    }

    private record Fit(double exponent, double error, double rSquared, int points) {
        static final Fit NONE = new Fit(0, 0, 0, 0);
    }

    static List<PowerLaw> of(Designs designs, double level, RandomGenerator random) {
        List<PowerLaw> found = new ArrayList<>();
        int m = designs.objectives().size();
        int pairs = m * (m - 1) / 2;
        PowerLaws laws = new PowerLaws(designs, (int) Math.max(199, Math.ceil(2 * pairs / level)), random);
        for (int x = 0; x < m; x++) {
            for (int y = x + 1; y < m; y++) {
                PowerLaw law = laws.law(x, y);
                if (law != null && law.p() * pairs <= level) {
                    found.add(law);
                }
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable PowerLaw law(int x, int y) {
        int[] front = designs.front();
        double[] xs = Arrays.stream(front).mapToDouble(i -> designs.value(i, x)).toArray();
        double[] ys = Arrays.stream(front).mapToDouble(i -> designs.value(i, y)).toArray();
        Fit fit = fit(xs, ys);
        double span = Arrays.stream(xs).max().orElse(1) / Arrays.stream(xs).min().orElse(1);
        if (fit.points() < LEAST_DESIGNS || fit.rSquared() < LEAST_R_SQUARED || span < LEAST_SPAN) {
            return null;
        }
        double half = fit.error() * new TDistribution(null, fit.points() - 2).inverseCumulativeProbability(0.975);
        return new PowerLaw(designs.objectives().get(x).metric().name(), designs.objectives().get(y).metric().name(), fit.exponent(),
                fit.exponent() - half, fit.exponent() + half, fit.rSquared(), fit.points(), span, chance(x, y, fit.rSquared()));
    }

    /** Share of fronts of designs with objective values dealt out anew whose fit is at least as good. */
    private double chance(int x, int y, double rSquared) {
        int n = designs.size();
        int size = Math.min(n, SAMPLE);
        int m = designs.objectives().size();
        int reached = 1;
        for (int deal = 0; deal < deals; deal++) {
            double[][] points = new double[size][m];
            for (int j = 0; j < m; j++) {
                int[] order = shuffled(n, size);
                for (int i = 0; i < size; i++) {
                    points[i][j] = designs.point(order[i])[j];
                }
            }
            double[][] front = NondominatedFilter.of(points);
            double[] xs = Arrays.stream(front).mapToDouble(q -> designs.objectives().get(x).original(q[x])).toArray();
            double[] ys = Arrays.stream(front).mapToDouble(q -> designs.objectives().get(y).original(q[y])).toArray();
            reached += fit(xs, ys).rSquared() >= rSquared ? 1 : 0;
        }
        return reached / (deals + 1.0);
    }

    private int[] shuffled(int n, int size) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(n - i);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }

    /** Least squares of ln y over ln x; none if a value is not positive, fewer than three points differ, or x is constant. */
    private static Fit fit(double[] xs, double[] ys) {
        int n = xs.length;
        if (n < 3 || Arrays.stream(xs).anyMatch(v -> !(v > 0)) || Arrays.stream(ys).anyMatch(v -> !(v > 0))) {
            return Fit.NONE;
        }
        double meanX = Arrays.stream(xs).map(Math::log).average().orElse(0);
        double meanY = Arrays.stream(ys).map(Math::log).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double dx = Math.log(xs[i]) - meanX;
            double dy = Math.log(ys[i]) - meanY;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        if (xx < 1e-12 || yy < 1e-12) {
            return Fit.NONE;
        }
        double slope = xy / xx;
        double rSquared = xy * xy / (xx * yy);
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2) / xx);
        return new Fit(slope, error, rSquared, n);
    }
}
