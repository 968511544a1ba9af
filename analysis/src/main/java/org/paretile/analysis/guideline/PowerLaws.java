package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.indicator.NondominatedFilter;

/**
 * Fits {@link PowerLaw}s by least squares in logarithms. Points of any front of two objectives fall on a decreasing curve,
 * so that a good fit alone proves nothing: the fit is compared with those of fronts that the same objective values give when
 * they are dealt out to the designs at random. Neighbours on a front lie off the law to the same side, so that the exponent's interval is that of
 * residuals correlated in the order of x (Newey and West 1987, with window and quantile by Lazarus, Lewis, Stock and Watson, HAR Inference:
 * Recommendations for Practice, JBES 36, 2018), where it is the wider one.
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
    /** Its points, each once, however many designs have it. */
    private final double[][] front;

    private PowerLaws(Designs designs, int deals, RandomGenerator random) {
        this.designs = designs;
        this.deals = deals;
        this.random = random;
        front = NondominatedFilter.of(Arrays.stream(designs.front()).mapToObj(designs::point).toArray(double[][]::new));
    }

    /** ln y = level + exponent · ln x. */
    private record Fit(double level, double exponent, double error, double rSquared, int points) {
        static final Fit NONE = new Fit(0, 0, 0, 0, 0);
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

    private @Nullable PowerLaw law(int x, int y) {
        double[] xs = originals(front, x);
        double[] ys = originals(front, y);
        Fit fit = fit(xs, ys);
        double span = Arrays.stream(xs).max().orElse(1) / Arrays.stream(xs).min().orElse(1);
        if (fit.points() < LEAST_DESIGNS || fit.rSquared() < LEAST_R_SQUARED || span < LEAST_SPAN) {
            return null;
        }
        double half = Math.max(correlated(xs, ys, fit),
                fit.error() * new TDistribution(null, fit.points() - 2).inverseCumulativeProbability(0.975));
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
            double[][] dealt = NondominatedFilter.of(points);
            reached += fit(originals(dealt, x), originals(dealt, y)).rSquared() >= rSquared ? 1 : 0;
        }
        return reached / (deals + 1.0);
    }

    private double[] originals(double[][] points, int j) {
        return Arrays.stream(points).mapToDouble(q -> designs.objectives().get(j).original(q[j])).toArray();
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
        return new Fit(meanY - slope * meanX, slope, error, rSquared, n);
    }

    /** Half of the exponent's interval with residuals correlated over 1.3 √n neighbours, Bartlett's weights. */
    private static double correlated(double[] xs, double[] ys, Fit fit) {
        int n = xs.length;
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> xs[i])).mapToInt(i -> i).toArray();
        double mean = Arrays.stream(xs).map(Math::log).average().orElse(0);
        double[] moments = new double[n];
        double xx = 0;
        for (int i = 0; i < n; i++) {
            double x = Math.log(xs[order[i]]);
            moments[i] = (x - mean) * (Math.log(ys[order[i]]) - fit.level() - fit.exponent() * x);
            xx += (x - mean) * (x - mean);
        }
        double window = Math.ceil(1.3 * Math.sqrt(n));
        double sum = 0;
        for (int lag = 0; lag < Math.min(window, n); lag++) {
            double covariance = 0;
            for (int i = lag; i < n; i++) {
                covariance += moments[i] * moments[i - lag];
            }
            sum += (lag == 0 ? 1 : 2 * (1 - lag / window)) * covariance;
        }
        return quantile(window / n) * Math.sqrt(Math.max(0, sum) * n / (n - 2.0)) / xx;
    }

    /** Quantile 97.5 % of the statistic with a window of share b of the points (Kiefer and Vogelsang, Econometric Theory 21, 2005, table 1). */
    private static double quantile(double b) {
        return 1.96 + b * (2.9694 + b * (0.416 - b * 0.5324));
    }
}
