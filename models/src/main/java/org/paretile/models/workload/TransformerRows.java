package org.paretile.models.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.models.workload.Transformer.Stack;

/**
 * The matrix products of a transformer in the order of 3D-CIMlet's layer files (Du et al., DAC 2025): key, query and value
 * projection, scores and mix of one head after the other, head concatenation, adapter, feed-forward, adapter.
 */
final class TransformerRows {

    private final Transformer model;
    private final List<Step> steps = new ArrayList<>();
    private final List<MatrixLayer> rows = new ArrayList<>();

    private TransformerRows(Transformer model) {
        this.model = model;
    }

    static List<MatrixLayer> of(Transformer model) {
        TransformerRows list = new TransformerRows(model);
        list.forward();
        List<MatrixLayer> rows = list.rows;
        if (model.task() == Task.INFERENCE) {
            return rows;
        }
        return Stream.concat(rows.stream(), Gradients.of(model, list.steps, rows).stream()).toList();
    }

    private void forward() {
        int width = model.width();
        if (model.patchValues() > 0) {
            weights(Role.PATCHES, 0, 0, model.tokens(), model.patchValues(), width);
        }
        for (int block = 0; block < model.blocks(); block++) {
            attention(block);
            if (model.adapterWidth() > 0) {
                weights(Role.ADAPTER_1_DOWN, block, 0, model.tokens(), width, model.adapterWidth());
                weights(Role.ADAPTER_1_UP, block, 0, model.tokens(), model.adapterWidth(), width);
            }
            feedForward(block);
            if (model.adapterWidth() > 0) {
                weights(Role.ADAPTER_2_DOWN, block, 0, model.tokens(), width, model.adapterWidth());
                weights(Role.ADAPTER_2_UP, block, 0, model.tokens(), model.adapterWidth(), width);
            }
        }
        weights(Role.OUTPUT, model.blocks(), 0, model.tokens(), width, model.outputs());
    }

    private void attention(int block) {
        Attention attention = model.attention();
        int width = model.width();
        int tokens = model.tokens();
        for (Role role : Role.PROJECTIONS) {
            weights(role, block, 0, tokens, width,
                    role == Role.QUERY ? attention.queryColumns(width) : attention.keyValueColumns(width));
        }
        for (int head = 0; head < attention.heads(); head++) {
            add(new Step(Pass.FORWARD, Role.SCORES, block, head), Residence.DYNAMIC,
                    tokens, attention.headWidth(), model.context());
            add(new Step(Pass.FORWARD, Role.MIX, block, head), Residence.DYNAMIC,
                    tokens, model.context(), attention.headWidth());
        }
        weights(Role.CONCAT, block, 0, tokens, attention.queryColumns(width), width);
    }

    private void feedForward(int block) {
        FeedForward layer = model.feedForward();
        if (layer.experts() == 0) {
            expert(block, 0, model.tokens());
            return;
        }
        weights(Role.ROUTER, block, 0, model.tokens(), model.width(), layer.experts());
        for (int expert = 1; expert <= layer.experts(); expert++) {
            expert(block, expert, layer.rows(expert, model.tokens()));
        }
    }

    private void expert(int block, int expert, int tokens) {
        int hidden = model.feedForward().width();
        if (model.feedForward().gated()) {
            weights(Role.GATE, block, expert, tokens, model.width(), hidden);
        }
        weights(Role.UP, block, expert, tokens, model.width(), hidden);
        weights(Role.DOWN, block, expert, tokens, hidden, model.width());
    }

    private void weights(Role role, int block, int part, int tokens, int in, int out) {
        boolean learned = model.task() == Task.CONTINUAL_LEARNING && (role.adapter() || role == Role.OUTPUT);
        add(new Step(Pass.FORWARD, role, block, part), learned ? Residence.DYNAMIC : Residence.STATIC, tokens, in, out);
    }

    private void add(Step step, Residence residence, int tokens, int in, int out) {
        boolean softmax = step.role() == Role.SCORES || step.role() == Role.OUTPUT || step.role() == Role.ROUTER;
        steps.add(step);
        rows.add(new MatrixLayer(step.label(model.task() != Task.INFERENCE, model.stack() == Stack.DECODER), residence,
                tokens, in, in, out, tokens, out, softmax));
    }
}
