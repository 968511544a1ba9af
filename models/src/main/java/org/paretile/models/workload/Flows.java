package org.paretile.models.workload;

import static org.paretile.models.workload.Pass.INPUT_GRADIENT;
import static org.paretile.models.workload.Pass.OPERAND_GRADIENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paretile.models.workload.Edges.Edge;
import org.paretile.models.workload.LayerGraph.Flow;

/**
 * Makes a graph of labelled rows. The backward pass mirrors the forward edges: where a product X takes values from Y, the
 * gradient of these values goes from the rows that differentiate X to those that differentiate Y; what X multiplied with is
 * stored for them.
 */
final class Flows {

    private final Steps steps;
    private final List<MatrixLayer> layers;
    private final List<Edge> edges;
    private final FlowRules rules;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Flow> stored = new ArrayList<>();

    private Flows(List<MatrixLayer> layers, Steps steps, FlowRules rules) {
        this.layers = layers;
        this.steps = steps;
        this.edges = Edges.of(steps, layers);
        this.rules = rules;
    }

    /** The graph of rows and what they compute, its flows ordered by source. */
    static LayerGraph graph(String name, List<MatrixLayer> layers, Steps steps, FlowRules rules) {
        Flows flows = new Flows(layers, steps, rules);
        flows.edges.forEach(flows::forward);
        if (flows.steps.training()) {
            flows.loss();
            flows.edges.forEach(flows::gradient);
            flows.updates();
            flows.copies();
            flows.edges.forEach(flows::activation);
        } else if (!rules.endsAtOutput()) {
            flows.flow(layers.size() - 1, 0, layers.getFirst().inputs());
        }
        flows.flows.sort(Comparator.comparingInt(Flow::source).thenComparingInt(Flow::destination));
        flows.stored.sort(Comparator.comparingInt(Flow::source).thenComparing(flows::copyLast).thenComparingInt(Flow::destination));
        return new LayerGraph(name, flows.steps.heads(), layers, flows.flows, flows.stored);
    }

    private void forward(Edge edge) {
        Step from = steps.at(edge.source());
        Step to = steps.at(edge.destination());
        if (!rules.feedsEveryProjection() && (to.role() == Role.QUERY || to.role() == Role.VALUE)) {
            return;
        }
        int destination = edge.destination();
        if (!rules.followsDecoder() && steps.decoder()) {
            if (from.role() == Role.CONCAT) {
                return;
            }
            destination += to.role() == Role.CONCAT ? 1 : from.role() == Role.VALUE ? -1 : 0;
        }
        if (!rules.countsLeadingLayer() && steps.forward(Role.PATCHES, 0, 0) == 0) {
            boolean early = to.role() == Role.CONCAT || to.role() == Role.SCORES;
            destination -= early ? 1 : 0;
            if (from.role() == Role.PATCHES) {
                flow(edge.source(), destination, edge.values());
            }
        }
        flow(edge.source(), destination, edge.values());
    }

    private void loss() {
        int output = steps.forward(Role.OUTPUT, steps.blocks(), 0);
        if (output < 0) {
            return;
        }
        for (Pass pass : List.of(INPUT_GRADIENT, OPERAND_GRADIENT)) {
            int row = steps.row(steps.at(output).in(pass));
            if (row >= 0 && rules.lossIsFlow()) {
                flow(output, row, layers.get(output).outputs());
            } else if (row >= 0 && pass == OPERAND_GRADIENT) {
                store(output, row, layers.get(output).outputs());
            }
        }
    }

    private void gradient(Edge edge) {
        Step from = steps.at(edge.source());
        Step to = steps.at(edge.destination());
        int producer = steps.row(to.in(edge.operand() ? OPERAND_GRADIENT : INPUT_GRADIENT));
        if (producer < 0 || (!rules.gradientEntersFirstBlock() && stops(to))) {
            return;
        }
        boolean behindAdapter = to.role() == Role.ADAPTER_1_DOWN || to.role() == Role.ADAPTER_2_DOWN;
        if (behindAdapter && !rules.gradientPassesAdapters()) {
            gradientTo(to, OPERAND_GRADIENT, producer, edge);
        } else {
            gradientTo(from, INPUT_GRADIENT, producer, edge);
            gradientTo(from, OPERAND_GRADIENT, producer, edge);
        }
    }

    private void gradientTo(Step step, Pass pass, int producer, Edge edge) {
        int consumer = steps.row(step.in(pass));
        if (consumer >= 0) {
            flow(producer, consumer, edge.values());
        }
    }

    /** Whether nothing that is trained lies before a product of the first block, and so its gradient is of no use. */
    private boolean stops(Step step) {
        return step.block() == 0
                && (step.role().perHead() || (step.role() == Role.CONCAT && steps.row(step.in(OPERAND_GRADIENT)) < 0));
    }

    private void updates() {
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.at(row);
            boolean forgotten = step.role() == Role.ADAPTER_2_UP && !rules.updatesEveryAdapter();
            if (step.pass() == OPERAND_GRADIENT && !step.role().perHead() && !forgotten) {
                flow(row, steps.row(step.in(Pass.FORWARD)), layers.get(row).outputs());
            }
        }
    }

    /** Weights that the backward pass multiplies with, transposed; frozen weights have a second copy and move no more. */
    private void copies() {
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.at(row);
            if (step.pass() == INPUT_GRADIENT && !step.role().perHead() && layers.get(row).residence() != Residence.STATIC) {
                store(steps.row(step.in(Pass.FORWARD)), row, layers.get(row).weights());
            }
        }
    }

    private void activation(Edge edge) {
        Step from = steps.at(edge.source());
        Step to = steps.at(edge.destination());
        int row = steps.row(to.in(edge.operand() ? INPUT_GRADIENT : OPERAND_GRADIENT));
        if (row < 0) {
            return;
        }
        if (rules.keepsEveryActivation()) {
            store(edge.source(), row, edge.values());
        } else if (to.role() == Role.MIX && !edge.operand()) {
            store(edge.destination(), row, edge.values());
        } else if (to.role() != Role.CONCAT && !(to.role() == Role.OUTPUT && from.role() == Role.ADAPTER_2_UP)) {
            store(edge.source(), row, edge.values());
        }
    }

    private void flow(int source, int destination, long values) {
        flows.add(new Flow(source, destination, rules.sharesOnly() ? values : layers.get(destination).inputs()));
    }

    /** Published: the destination's whole second operand; for the weight gradient of the output layer, its input. */
    private void store(int source, int destination, long values) {
        MatrixLayer layer = layers.get(destination);
        Step step = steps.at(destination);
        boolean loss = step.role() == Role.OUTPUT && step.pass() == OPERAND_GRADIENT;
        stored.add(new Flow(source, destination, rules.sharesOnly() ? values : loss ? layer.inputs() : layer.weights()));
    }

    /** Adapters and feed-forward matrices hand on their weights before their results, as published; the order carries no meaning. */
    private boolean copyLast(Flow flow) {
        Role role = steps.at(flow.source()).role();
        boolean copy = steps.at(flow.destination()).role() == role;
        return (role.adapter() || role.feedForward()) && !copy;
    }
}
