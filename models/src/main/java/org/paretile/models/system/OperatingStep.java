package org.paretile.models.system;

/**
 * A step on the way to an operating point.
 *
 * @param hottestC the hottest dies of each kind, °C
 * @param powersW powers of the blocks at these temperatures, W
 * @param peaksC the peaks that these lead to, °C; filled in, and again as estimates get better
 * @param nextC of those the hottest of each kind, °C, likewise
 */
record OperatingStep(double[] hottestC, double[] powersW, double[] peaksC, double[] nextC) {

    /** How much hotter the kinds get together, K. */
    double sumK() {
        double sum = 0;
        for (int kind = 0; kind < nextC.length; kind++) {
            sum += nextC[kind] - hottestC[kind];
        }
        return sum;
    }

    double longestK() {
        return distanceK(hottestC, nextC);
    }

    /** Mean slope of F between two steps; 0 if there is nothing between them. */
    double slopeFrom(OperatingStep other) {
        double from = 0;
        double to = 0;
        for (int kind = 0; kind < nextC.length; kind++) {
            from += hottestC[kind] - other.hottestC[kind];
            to += nextC[kind] - other.nextC[kind];
        }
        return from == 0 ? 0 : to / from;
    }

    /** Where it leads, and so many times as far again. */
    double[] further(double more) {
        return mean(nextC, hottestC, -more);
    }

    /** The hottest die. */
    int hottest() {
        int hottest = 0;
        for (int die = 1; die < peaksC.length; die++) {
            hottest = peaksC[die] > peaksC[hottest] ? die : hottest;
        }
        return hottest;
    }

    /** This and a share of the way to another. */
    OperatingStep towards(OperatingStep other, double share) {
        return new OperatingStep(mean(hottestC, other.hottestC, share), mean(powersW, other.powersW, share), mean(peaksC, other.peaksC, share),
                mean(nextC, other.nextC, share));
    }

    static double[] mean(double[] a, double[] b, double share) {
        double[] mean = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mean[i] = a[i] + share * (b[i] - a[i]);
        }
        return mean;
    }

    static double distanceK(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }
}
