package org.paretile.models.chiplet;

/** What takes silicon on a die. */
public enum AreaPart {
    /** Subarrays. */
    ARRAYS("arrays"),
    /** Buffers of the PEs. */
    PE_BUFFERS("pe-buffers"),
    /** Accumulators. */
    ACCUMULATORS("accumulators"),
    /** H-trees. */
    TREES("h-trees"),
    /** Softmax units. */
    SOFTMAX("softmax"),
    /** Buffer of the die. */
    BUFFER("buffer"),
    /** Links to other dies. */
    LINKS("links");

    private final String label;

    AreaPart(String label) {
        this.label = label;
    }

    /** The word a user reads. */
    public String label() {
        return label;
    }
}
