package org.paretile.models.accuracy;

/**
 * Moments of the slices of one operand that the loss along a wire depends on. For inputs a second variable tells whether
 * a row carries current; for weights it is the square of the conductance. A pair of cells is two columns here.
 */
final class WireMoments {

    /** Shift-and-add weight of a slice, its mean, and that of its square. */
    final double[] weight;
    final double[] mean;
    final double[] square;
    /** Mean of the second variable. */
    final double[] carries;
    /** Second moments: first with first, first with second (inputs) or second with first (weights), second with second. */
    final double[][] both;
    final double[][] mixed;
    final double[][] carry;
    /** Means of first and second variable times the value of the operand. */
    final double[] withValue;
    final double[] carriesWithValue;
    /** Mean of the value and of its square. */
    double value;
    double valueSquare;

    private WireMoments(OperandTable table, double off, boolean weights, boolean isolated) {
        boolean pair = table.encoding() == OperandEncoding.DIFFERENTIAL_ANALOGUE;
        int slices = table.weight.length;
        int count = pair ? 2 * slices : slices;
        weight = new double[count];
        mean = new double[count];
        square = new double[count];
        carries = new double[count];
        both = new double[count][count];
        mixed = new double[count][count];
        carry = new double[count][count];
        withValue = new double[count];
        carriesWithValue = new double[count];
        int[] level = new int[slices];
        double[] first = new double[count];
        double[] second = new double[count];
        for (int s = 0; s < count; s++) {
            weight[s] = s < slices ? table.weight[s] : -table.weight[s - slices];
        }
        QuantisedOperand operand = table.operand;
        for (int i = 0; i < operand.codeMass().length; i++) {
            double p = operand.codeMass()[i];
            int code = operand.lowestCode() + i;
            table.slice(code, level);
            for (int s = 0; s < count; s++) {
                int signed = level[s % slices];
                first[s] = (pair ? Math.max(0, s < slices ? signed : -signed) : signed) + off;
                second[s] = weights ? first[s] * first[s] : !isolated || first[s] > 0 ? 1 : 0;
            }
            add(p, code, first, second, weights);
        }
    }

    private void add(double p, double code, double[] first, double[] second, boolean weights) {
        value += p * code;
        valueSquare += p * code * code;
        for (int s = 0; s < first.length; s++) {
            mean[s] += p * first[s];
            square[s] += p * first[s] * first[s];
            carries[s] += p * second[s];
            withValue[s] += p * first[s] * code;
            carriesWithValue[s] += p * second[s] * code;
            for (int t = 0; t < first.length; t++) {
                both[s][t] += p * first[s] * first[t];
                mixed[s][t] += p * (weights ? second[s] * first[t] : first[s] * second[t]);
                carry[s][t] += p * second[s] * second[t];
            }
        }
    }

    static WireMoments ofInputs(OperandTable inputs, boolean isolated) {
        return new WireMoments(inputs, 0, false, isolated);
    }

    static WireMoments ofWeights(OperandTable weights, double off) {
        return new WireMoments(weights, off, true, true);
    }

    int size() {
        return weight.length;
    }
}
