package org.paretile.analysis.indicator;

/**
 * Four dimensions in O(n²): boxes enter from the largest fourth size down, and each adds the three-dimensional volume by which it
 * enlarges the union of those before it, times its fourth size (HV4D+, Guerreiro and Fonseca 2018).
 */
final class FourDimensionalVolume implements SlicedVolume {
    private final BoxFront front = new BoxFront();

    @Override
    public double of(double[] corners, int count) {
        front.clear(count);
        double volume = 0;
        for (int at = 0, end = 4 * count; at < end; at += 4) {
            volume += front.add(corners[at], corners[at + 1], corners[at + 2]) * corners[at + 3];
        }
        return volume;
    }
}
