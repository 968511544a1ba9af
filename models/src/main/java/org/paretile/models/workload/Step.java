package org.paretile.models.workload;

/**
 * Where a row belongs in a transformer.
 *
 * @param block transformer block, from 0; the number of blocks for the output
 * @param part head from 0 for products of attention, expert from 1 for a mixture of experts, else 0
 */
record Step(Pass pass, Role role, int block, int part) {

    /** The same product in another pass. */
    Step in(Pass other) {
        return new Step(other, role, block, part);
    }

    /**
     * The label of its row in a layer file.
     *
     * @param training whether a backward pass follows
     * @param decoder whether the projections have the labels of a decoder
     */
    String label(boolean training, boolean decoder) {
        return switch (pass) {
            case FORWARD -> (training ? "FP:" : "") + (decoder && Role.PROJECTIONS.contains(role)
                    ? role == Role.QUERY ? Role.DECODER_QUERY : Role.DECODER_KEY_VALUE
                    : part > 0 && !role.perHead() ? "expert " + part + " " + role.label() : role.label());
            case INPUT_GRADIENT -> "BP:" + (role == Role.MIX ? "V" : role == Role.SCORES ? "K" : trained());
            case OPERAND_GRADIENT -> role == Role.MIX ? "BP:A" : role == Role.SCORES ? "BP:Q" : "W Gradient:" + trained();
        };
    }

    private String trained() {
        return "weight_" + (part > 0 ? "expert" + part + "_" : "") + role.weights();
    }
}
