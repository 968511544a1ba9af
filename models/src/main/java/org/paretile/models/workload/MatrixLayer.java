package org.paretile.models.workload;

/**
 * One matrix product of a data-flow graph: an input of {@code inputRows × inputColumns} values streamed through an array
 * that holds {@code weightRows × weightColumns} values. An idle layer has no input rows: its weights are held, such as
 * those of an expert that no token visits, but nothing is computed.
 *
 * @param label what the product computes; layers of different blocks share labels
 * @param residence how long the second operand stays
 * @param softmax whether a softmax over each output row follows
 */
public record MatrixLayer(
        String label,
        Residence residence,
        int inputRows,
        int inputColumns,
        int weightRows,
        int weightColumns,
        int outputRows,
        int outputColumns,
        boolean softmax) {

    /** Refuses a layer without a label and sizes below one, but for the rows of an idle layer. */
    public MatrixLayer {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a layer has no label; say what it computes");
        }
        int[] sizes = {inputRows, inputColumns, weightRows, weightColumns, outputRows, outputColumns};
        boolean idle = inputRows == 0 && outputRows == 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < (idle && i % 4 == 0 ? 0 : 1)) {
                throw new IllegalArgumentException("layer '" + label + "' has a matrix of " + inputRows + "x" + inputColumns + ", "
                        + weightRows + "x" + weightColumns + " or " + outputRows + "x" + outputColumns
                        + " values; every size is at least 1");
            }
        }
    }

    /** Whether nothing is streamed in. */
    public boolean idle() {
        return inputRows == 0;
    }

    /** Values streamed in. */
    public long inputs() {
        return (long) inputRows * inputColumns;
    }

    /** Values held in the array. */
    public long weights() {
        return (long) weightRows * weightColumns;
    }

    /** Values that come out. */
    public long outputs() {
        return (long) outputRows * outputColumns;
    }

    /** Multiply-accumulate operations: each input row with each weight column, over the length of an input row. */
    public long macs() {
        return inputs() * weightColumns;
    }
}
