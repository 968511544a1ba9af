package org.paretile.analysis.indicator;

public final class Hypervolume {
    private final DescendingOrder byLast = new DescendingOrder();
    private final SpaceSweep sweep = new SpaceSweep();
    private SlicedVolume[] sliced = new SlicedVolume[0];
    private double[] gains = new double[0];
    private double[] sorted = new double[0];

    public static double of(double[][] points, double[] reference) {
        double[] flat = new double[points.length * reference.length];
        for (int i = 0; i < points.length; i++) System.arraycopy(points[i], 0, flat, i * reference.length, reference.length);
        return new Hypervolume().of(flat, points.length, reference.length, reference);
    }

    public double of(double[] flat, int count, int objectives, double[] reference) {
        if (gains.length < count * objectives) { gains = new double[count * objectives]; sorted = new double[count * objectives]; }
        int n = 0;
        for (int i = 0; i < count; i++) {
            boolean in = true;
            for (int j = 0; j < objectives; j++) {
                double g = reference[j] - flat[i * objectives + j];
                gains[n * objectives + j] = g;
                in &= g > 0;
            }
            if (in) n++;
        }
        if (n == 0) return 0;
        if (objectives == 2) return sweep.area(gains, n);
        if (objectives == 3) return sweep.volume(gains, n);
        int[] order = byLast.of(gains, n, objectives, objectives - 1);
        for (int i = 0; i < n; i++) System.arraycopy(gains, order[i] * objectives, sorted, i * objectives, objectives);
        if (sliced.length <= objectives) sliced = new SlicedVolume[objectives + 1];
        if (sliced[objectives] == null) sliced[objectives] = SlicedVolume.in(objectives);
        return sliced[objectives].of(sorted, n);
    }
}
