package org.paretile.models.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * The products of a backward pass, in the order of 3D-CIMlet's layer files (Du et al., DAC 2025): the forward rows from the
 * last to the first. A product Y = X·W gives the gradient of its input, dX = dY·Wᵀ, and of its second operand,
 * dW = (dYᵀ·X)ᵀ; the arrays hold Wᵀ and X. In continual learning frozen weights give dX alone, from a transposed copy
 * in non-volatile cells, and the gradient of attention follows scores and keys only.
 */
final class Gradients {

    private final Transformer model;

    private Gradients(Transformer model) {
        this.model = model;
    }

    static List<MatrixLayer> of(Transformer model, List<Step> steps, List<MatrixLayer> forward) {
        Gradients gradients = new Gradients(model);
        List<MatrixLayer> rows = new ArrayList<>();
        for (int i = forward.size() - 1; i >= 0; i--) {
            if (forward.get(i).idle()) {
                continue;
            }
            List<Pass> passes = gradients.passes(steps.get(i));
            for (Pass pass : steps.get(i).role() == Role.OUTPUT ? passes.reversed() : passes) {
                rows.add(gradients.row(forward.get(i), steps.get(i).in(pass)));
            }
        }
        return rows;
    }

    private List<Pass> passes(Step step) {
        return switch (step.role()) {
            case PATCHES -> fineTuning() ? List.of(Pass.OPERAND_GRADIENT) : List.of();
            case KEY -> projection(step, true);
            case QUERY, VALUE -> projection(step, fineTuning());
            case MIX -> fineTuning() ? both() : List.of(Pass.INPUT_GRADIENT);
            case SCORES -> fineTuning() ? both() : List.of(Pass.OPERAND_GRADIENT);
            case CONCAT, ROUTER, GATE, UP, DOWN -> fineTuning() ? both() : List.of(Pass.INPUT_GRADIENT);
            case ADAPTER_1_DOWN, ADAPTER_1_UP, ADAPTER_2_DOWN, ADAPTER_2_UP, OUTPUT -> both();
        };
    }

    /** Nothing before the first block is trained, unless a matrix makes tokens of patches. */
    private List<Pass> projection(Step step, boolean passed) {
        boolean input = passed && (step.block() > 0 || (fineTuning() && model.patchValues() > 0));
        if (!fineTuning()) {
            return input ? List.of(Pass.INPUT_GRADIENT) : List.of();
        }
        return input ? both() : List.of(Pass.OPERAND_GRADIENT);
    }

    private static List<Pass> both() {
        return List.of(Pass.INPUT_GRADIENT, Pass.OPERAND_GRADIENT);
    }

    private boolean fineTuning() {
        return model.task() == Task.FINE_TUNING;
    }

    private MatrixLayer row(MatrixLayer f, Step step) {
        String label = step.label(true, false);
        boolean frozen = !fineTuning() && !step.role().perHead() && !step.role().adapter() && step.role() != Role.OUTPUT;
        return step.pass() == Pass.INPUT_GRADIENT
                ? new MatrixLayer(label, frozen ? Residence.STATIC : Residence.SEMI_STATIC, f.outputRows(), f.outputColumns(),
                        f.weightColumns(), f.weightRows(), f.inputRows(), f.inputColumns(), false)
                : new MatrixLayer(label, Residence.SEMI_STATIC, /* inputRows= */ f.outputColumns(), /* inputColumns= */ f.outputRows(),
                        /* weightRows= */ f.inputRows(), /* weightColumns= */ f.inputColumns(), /* outputRows= */ f.weightColumns(),
                        /* outputColumns= */ f.weightRows(), false);
    }
}
