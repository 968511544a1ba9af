package org.paretile.models.macro.spec;

/** A loop of a layer that a fan-out can spread over its copies. */
enum Rank {
    /** Inputs of one output: channels and filter. */
    K,
    /** Outputs. */
    M,
    /** Weight slices of one weight. */
    Y,
    /** Groups. */
    G,
    /** Input vectors. */
    V;

    /** Whether different values of the loop mean different data of {@code operand}. */
    boolean indexes(Kept operand) {
        return switch (operand) {
            case INPUTS -> this == K || this == G || this == V;
            case OUTPUTS -> this == M || this == G || this == V;
            case WEIGHTS -> this != V;
        };
    }
}
