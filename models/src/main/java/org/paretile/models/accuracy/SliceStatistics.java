package org.paretile.models.accuracy;

/**
 * What decides how the errors of cells and drivers add up over the slices of one operand: the second moment of the whole
 * code, how often rows are driven, and how alike the slices are.
 */
final class SliceStatistics {

    /** Code added to the signed value before it is sliced: 2^(B−1) under an offset. */
    final double offset;
    /** E[code²] of the whole operand as it lies on rows or in cells; of the signed value if it has two parts. */
    final double codeSquare;
    /** E[code]. */
    final double codeMean;
    /** E[a⁴]/E[a²]² of every slice, 1 for a slice that is always zero. */
    final double[] roughness;
    /** Σ over slices and parts of weight² P(a ≠ 0), in units of the largest level squared. */
    final double driven;
    /** P(a ≠ 0) of the slice that is driven most often. */
    final double densest;
    /**
     * What rounding errors of slices that read the same cells add up to, over what independent ones would: Σ 2^(b(s+s'))
     * ρ²/Σ 4^(bs) with ρ = E[aa']/√(E[a²]E[a'²]), by part; slices that are always zero do not count.
     */
    final double[] shared;

    SliceStatistics(OperandTable table) {
        offset = table.encoding() == OperandEncoding.OFFSET ? Math.scalb(1.0, table.bits() - 1) : 0;
        QuantisedOperand operand = table.operand;
        double square = 0;
        double mean = 0;
        for (int i = 0; i < operand.codeMass().length; i++) {
            double code = operand.lowestCode() + i + offset;
            square += operand.codeMass()[i] * code * code;
            mean += operand.codeMass()[i] * code;
        }
        codeSquare = square;
        codeMean = mean;
        int count = table.moment1.length;
        roughness = new double[count];
        double sum = 0;
        double most = 0;
        for (int u = 0; u < count; u++) {
            double second = table.moment2[u];
            roughness[u] = second > 0 ? table.moment4[u] / (second * second) : 1;
            double active = 1 - table.levelMass[u][-table.lowestLevel];
            sum += table.weight[u] * table.weight[u] * active;
            most = Math.max(most, active);
        }
        driven = sum;
        densest = most;
        shared = new double[table.parts()];
        for (int part = 0; part < shared.length; part++) {
            shared[part] = shared(table, part * table.slices());
        }
    }

    private static double shared(OperandTable table, int first) {
        double coherent = 0;
        double independent = 0;
        for (int u = first; u < first + table.slices(); u++) {
            independent += table.second[u][u] > 0 ? table.weight[u] * table.weight[u] : 0;
            for (int w = first; w < first + table.slices(); w++) {
                double squares = table.second[u][u] * table.second[w][w];
                double alike = squares > 0 ? table.second[u][w] * table.second[u][w] / squares : 0;
                coherent += table.weight[u] * table.weight[w] * alike;
            }
        }
        return independent > 0 ? coherent / independent : 1;
    }
}
