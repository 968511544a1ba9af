package org.paretile.models.macro.circuit;

/**
 * A place on a rising axis of a table, held at its ends.
 *
 * @param index entry at or below it
 * @param next entry at or above it
 * @param share how far it is from the first to the second, 0 if they are one
 */
record Axis(int index, int next, double share) {
    static Axis linear(double[] rising, double at) {
        int index = index(rising, at);
        int next = Math.min(index + 1, rising.length - 1);
        double inside = Math.clamp(at, rising[0], rising[rising.length - 1]);
        return inside == rising[index] ? new Axis(index, index, 0)
                : new Axis(index, next, (inside - rising[index]) / (rising[next] - rising[index]));
    }

    static Axis logarithmic(double[] rising, double at) {
        int index = index(rising, at);
        int next = Math.min(index + 1, rising.length - 1);
        double inside = Math.clamp(at, rising[0], rising[rising.length - 1]);
        return inside == rising[index] ? new Axis(index, index, 0)
                : new Axis(index, next, Math.log(inside / rising[index]) / Math.log(rising[next] / rising[index]));
    }

    /** Linear between two circuits. */
    static Circuit mix(Axis axis, Circuit first, Circuit second) {
        return axis.share == 0 ? first : first.times(1 - axis.share).plus(second.times(axis.share));
    }

    /** Linear between the logarithms of two circuits. */
    static Circuit logMix(Axis axis, Circuit first, Circuit second) {
        return axis.share == 0 ? first : new Circuit(logMix(axis, first.readJ(), second.readJ()),
                logMix(axis, first.writeJ(), second.writeJ()), logMix(axis, first.areaUm2(), second.areaUm2()),
                logMix(axis, first.leakageW(), second.leakageW()));
    }

    /** Linear between the logarithms of two numbers; linear if one is 0. */
    static double logMix(Axis axis, double first, double second) {
        if (axis.share == 0) {
            return first;
        }
        return first > 0 && second > 0 ? first * Math.pow(second / first, axis.share)
                : first + (second - first) * axis.share;
    }

    private static int index(double[] rising, double at) {
        int index = 0;
        while (index + 1 < rising.length && rising[index + 1] <= at) {
            index++;
        }
        return index;
    }
}
