package org.paretile.models.chiplet;

/**
 * Times of a pass, s.
 *
 * @param computeS all layers one after the other
 * @param parallelHeadsS the same with attention heads side by side
 * @param nocS traffic on the dies
 * @param nopS traffic between the dies
 * @param latencyS layers, logic and traffic one after the other
 * @param overlappedS where data arrive while the layer runs: for each layer, or all layers of one shape on the dynamic dies, the longer of
 *        the two
 * @param intervalS slowest stage of a pipeline: a static or semi-static layer, all layers on the dynamic dies, the network of a die, the
 *        network between dies, or the logic
 */
record Times(double computeS, double parallelHeadsS, double nocS, double nopS, double latencyS, double overlappedS, double intervalS) {

    static Times of(ChipletEvaluator run) {
        LayerTable table = run.table;
        LogicData logic = run.technology.logic();
        double logicS = run.rules.logicDie() ? table.logicOperations / (logic.lanes() * logic.operationHz()) : 0;
        double compute = 0;
        double heads = 0;
        double overlapped = logicS;
        double dynamic = 0;
        double slowest = logicS;
        double[] shapeS = new double[table.shapes.length];
        double[] shapeArrivalS = new double[table.shapes.length];
        for (int row = 0; row < table.rows; row++) {
            double seconds = run.latencyS[row];
            compute += seconds;
            heads += table.perHead[row] ? seconds : 0;
            if (table.pass[row] == 0) {
                dynamic += seconds;
                shapeS[table.shapeOf[row]] += seconds;
                shapeArrivalS[table.shapeOf[row]] += run.arrivalS[row];
            } else {
                overlapped += Math.max(seconds, run.arrivalS[row]);
                slowest = Math.max(slowest, seconds);
            }
        }
        for (int shape = 0; shape < shapeS.length; shape++) {
            overlapped += Math.max(shapeS[shape], shapeArrivalS[shape]);
        }
        double noc = run.dieNetworks.latencyS;
        double nop = run.packageNetwork.latencyS + run.packageNetwork.storedLatencyS;
        slowest = Math.max(Math.max(slowest, dynamic), Math.max(run.dieNetworks.slowestS, nop));
        return new Times(compute, compute - heads * (1 - 1.0 / table.graph.heads()), noc, nop, compute + logicS + noc + nop, overlapped,
                slowest);
    }
}
