package org.paretile.models.workload;

/** What a row adds to the product Y = X·W of its layer. */
enum Pass {
    /** Y itself. */
    FORWARD,
    /** The gradient of X, dY·Wᵀ. */
    INPUT_GRADIENT,
    /** The gradient of W, (dYᵀ·X)ᵀ: of trained weights, or of the second activation in attention. */
    OPERAND_GRADIENT
}
