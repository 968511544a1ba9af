package org.paretile.models.thermal.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What lies beside the die area at the two sides of one direction: a chain of lumped nodes, one for each plate, lowest first. Node
 * {@code i} takes the edge cells of conductor {@code layer(i)}, is linked to node {@code i+1} and to ambient. The plate is cut
 * into four trapezia as in HotSpot (Huang et al., IEEE TVLSI 14(5), 2006); opposite sides are alike. Nodes that only hang on
 * one other (the rim of the sink beyond the spreader, of the board beyond the solder) are eliminated.
 */
public final class Periphery {
    private final int[] layers;
    private final double[] edgeKPerW;
    private final double[] nextWPerK;
    private final double[] ambientWPerK;

    private Periphery(int firstLayer, double[] edgeKPerW, double[] nextWPerK, double[] ambientWPerK) {
        this.layers = new int[edgeKPerW.length];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = firstLayer + i;
        }
        this.edgeKPerW = edgeKPerW;
        this.nextWPerK = nextWPerK;
        this.ambientWPerK = ambientWPerK;
    }

    /**
     * The chains beside the west (or east) side if {@code inX}, else beside the south (or north) side. Plates no wider than the die area
     * have no node there; what is wider beyond them takes the edge cells of its own.
     */
    public static List<Periphery> of(ThermalStack stack, boolean inX) {
        double along = inX ? stack.widthM() : stack.heightM();
        double across = inX ? stack.heightM() : stack.widthM();
        List<Periphery> chains = new ArrayList<>(2);
        BoardPath board = stack.board();
        if (board != null && board.board().sideM() > along) {
            chains.add(below(board, along, across));
        }
        if (stack.heatSink().sink().sideM() > along) {
            chains.add(above(stack.heatSink(), stack.firstLayer() + stack.layers().size(), along, across));
        }
        return chains;
    }

    private static Periphery above(HeatSink heatSink, int spreaderLayer, double w, double h) {
        Plate spreader = heatSink.spreader();
        Plate sink = heatSink.sink();
        double sp = spreader.sideM();
        double sk = sink.sideM();
        double trapezium = (sp + h) * (sp - w) / 4;
        double rim = (sk * sk - sp * sp) / 4;
        double under = series(sink.verticalWPerK(trapezium), heatSink.convectionWPerK(trapezium));
        double outwards = 1 / (sink.lateralKPerW((sp - w) / 4, (3 * sp + h) / 4) + sink.lateralKPerW((sk - sp) / 4, (sk + 3 * sp) / 4));
        double beyond = series(outwards, series(sink.verticalWPerK(rim), heatSink.convectionWPerK(rim)));
        if (sp <= w) {
            return new Periphery(spreaderLayer + 1, new double[] {0}, new double[0], new double[] {beyond});
        }
        return new Periphery(spreaderLayer,
                new double[] {spreader.lateralKPerW((sp - w) / 4, (sp + 3 * h) / 4), sink.lateralKPerW((sp - w) / 4, (sp + 3 * h) / 4)},
                new double[] {spreader.verticalWPerK(trapezium)}, new double[] {0, under + beyond});
    }

    private static Periphery below(BoardPath path, double w, double h) {
        Plate board = path.board();
        double su = path.substrate().sideM();
        double so = path.solder().sideM();
        double bo = board.sideM();
        double trapezium = (so + h) * (so - w) / 4;
        double outwards = 1 / (board.lateralKPerW((so - w) / 4, (3 * so + h) / 4) + board.lateralKPerW((bo - so) / 4, (bo + 3 * so) / 4));
        double beyond = series(outwards, path.convectionWPerK((bo * bo - so * so) / 4));
        int wider = so <= w ? 1 : su <= w ? 2 : 3;
        return new Periphery(0,
                Arrays.copyOf(new double[] {board.lateralKPerW((so - w) / 4, (so + 3 * h) / 4), path.solder().lateralKPerW((so - w) / 4, (so + 3 * h) / 4),
                    path.substrate().lateralKPerW((su - w) / 4, (su + 3 * h) / 4)}, wider),
                Arrays.copyOf(new double[] {board.verticalWPerK(trapezium), path.solder().verticalWPerK(trapezium)}, wider - 1),
                Arrays.copyOf(new double[] {path.convectionWPerK(trapezium) + beyond, 0, 0}, wider));
    }

    private static double series(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b / (a + b);
    }

    /** Number of nodes on one side. */
    public int size() {
        return layers.length;
    }

    /** The conductor whose edge cells node {@code i} takes. */
    public int layer(int i) {
        return layers[i];
    }

    /** Resistance from the whole edge of the die area to node {@code i}, K/W; one of n cells has n times it. */
    public double edgeKPerW(int i) {
        return edgeKPerW[i];
    }

    /** Conductance from node {@code i} to node {@code i+1}, W/K. */
    public double nextWPerK(int i) {
        return nextWPerK[i];
    }

    /** Conductance from node {@code i} to ambient, W/K. */
    public double ambientWPerK(int i) {
        return ambientWPerK[i];
    }
}
