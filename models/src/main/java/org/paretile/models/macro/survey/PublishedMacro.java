package org.paretile.models.macro.survey;

import java.util.List;

/**
 * A published macro at the operating point the model is held to.
 *
 * @param name short name: first author and year
 * @param reference authors
 * @param venue conference or journal
 * @param year of publication
 * @param kind kind of memory: sram, dynamic, rram, pcm, mram, flash or fefet
 * @param digital whether sums are formed by adder trees instead of converters
 * @param publishedCell the cell in the authors' words
 * @param modelCell name of the cell that stands for it in the technology; empty if none does
 * @param use what the macro is good for
 * @param reason why it is not used for the fit; empty if it is
 * @param point what is published, and what had to be assumed
 */
public record PublishedMacro(String name, String reference, String venue, int year, String kind, boolean digital, String publishedCell,
        String modelCell, Use use, String reason, OperatingPoint point) {

    /** What a published macro is good for. */
    public enum Use {
        /** The factors are fitted to it. */
        FIT,
        /** Predicted, but what is published is not that of a macro alone. */
        CHECK,
        /** The model cannot represent it. */
        NONE
    }

    /**
     * Numbers of a macro. One <em>step</em> shows one slice of the inputs and digitises the sums.
     *
     * @param nodeNm node, nm
     * @param headlineTopsPerW efficiency in the title, 10¹² operations per J at the published bits; NaN if there is none
     * @param topsPerW efficiency the model is held to, 10¹² operations of one bit by one bit per J; NaN if there is none
     * @param supplyV supply at that efficiency, V; NaN if not published: the nominal one of the node is taken
     * @param columns columns of the array
     * @param rowsAtOnce rows summed in a step
     * @param outputsAtOnce sums in a step
     * @param inputBits bits of an input
     * @param weightBits bits of a weight
     * @param stepInputBits input bits shown in a step
     * @param stepWeightBits weight bits in one sum
     * @param adcBits bits of the converters; 0 in digital macros
     * @param stepS time of a step, s; NaN if not published
     * @param assumed quantities that are not published
     */
    public record OperatingPoint(double nodeNm, double headlineTopsPerW, double topsPerW, double supplyV, double columns,
            double rowsAtOnce, double outputsAtOnce, double inputBits, double weightBits, double stepInputBits, double stepWeightBits,
            double adcBits, double stepS, List<String> assumed) {
        public OperatingPoint {
            assumed = List.copyOf(assumed);
        }
    }
}
