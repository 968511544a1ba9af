package org.paretile.models.workload;

/**
 * Mean level of every slice of a bit-sliced tensor, 0 (off) to 1 (full scale of the widest slice); what energies that
 * depend on data are evaluated at (CiMLoop, Andrulis et al., ISPASS 2024).
 *
 * @param mean average over the slices
 * @param perSlice most significant slice first
 */
public record SliceLevels(double mean, double[] perSlice) {

    /** Keeps a copy of the array. */
    public SliceLevels {
        perSlice = perSlice.clone();
    }

    @Override
    public double[] perSlice() {
        return perSlice.clone();
    }

    /**
     * Cuts bits into slices of {@code sliceBits} bits, the last one narrower if they do not divide. Bit j of a slice of b
     * bits weighs 2<sup>b−1−j</sup> relative to the full scale of the widest slice.
     *
     * @param densities probability that a bit is set, most significant first
     */
    public static SliceLevels of(double[] densities, int sliceBits) {
        requireBits("bits of a slice", sliceBits);
        int total = densities.length;
        int widest = Math.min(sliceBits, total);
        double fullScale = Math.scalb(1.0, widest) - 1;
        double[] levels = new double[(total + widest - 1) / widest];
        double sum = 0;
        for (int s = 0; s < levels.length; s++) {
            int width = Math.min(widest, total - s * widest);
            for (int j = 0; j < width; j++) {
                levels[s] += densities[s * widest + j] * Math.scalb(1.0, width - 1 - j) / fullScale;
            }
            sum += levels[s];
        }
        return new SliceLevels(sum / levels.length, levels);
    }

    static int requireBits(String name, int bits) {
        if (bits < 1 || bits > 64) {
            throw new IllegalArgumentException(name + " are " + bits + "; give 1 to 64");
        }
        return bits;
    }
}
