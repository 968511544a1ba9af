package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Periphery;

/** The plates with an edge on one pair of opposite sides: their links and the lumped nodes behind. */
final class EdgePlates {
    private int size;
    private int[] layer = {};
    /** Resistance from an edge cell to its node, K/W. */
    private double[] resistance = {};
    /** Rise of a node for heat into another, times the cells of an edge, K/W. */
    private double[][] nodes = {};

    void prepare(List<Periphery> chains, List<Layer> conductors, double halfCell, int cells) {
        size = chains.stream().mapToInt(Periphery::size).sum();
        layer = new int[size];
        resistance = new double[size];
        nodes = new double[size][size];
        int first = 0;
        for (Periphery chain : chains) {
            for (int i = 0; i < chain.size(); i++) {
                layer[first + i] = chain.layer(i);
                Layer plate = conductors.get(chain.layer(i));
                resistance[first + i] = halfCell / (plate.conductivity().lateralWPerMK() * plate.thicknessM())
                        + cells * chain.edgeKPerW(i);
            }
            SmallSystem admittance = new SmallSystem();
            admittance.clear(chain.size());
            for (int i = 0; i < chain.size(); i++) {
                admittance.add(i, i, chain.ambientWPerK(i));
                if (i + 1 < chain.size()) {
                    double g = chain.nextWPerK(i);
                    admittance.add(i, i, g);
                    admittance.add(i + 1, i + 1, g);
                    admittance.add(i, i + 1, -g);
                    admittance.add(i + 1, i, -g);
                }
            }
            admittance.factor();
            for (int i = 0; i < chain.size(); i++) {
                Arrays.fill(admittance.right, 0);
                admittance.right[i] = cells;
                admittance.solve();
                for (int j = 0; j < chain.size(); j++) {
                    nodes[first + i][first + j] = admittance.right[j];
                }
            }
            first += chain.size();
        }
    }

    int size() {
        return size;
    }

    int layer(int plate) {
        return layer[plate];
    }

    /** The plate in that conductor; −1 if it has no edge here. */
    int place(int conductor) {
        for (int i = 0; i < size; i++) {
            if (layer[i] == conductor) {
                return i;
            }
        }
        return -1;
    }

    /** Adds what an edge cell's link and the nodes resist with. */
    void addNodes(SmallSystem system, int first, int kept, boolean mean) {
        for (int a = 0; a < size; a++) {
            for (int m = 0; m < kept; m++) {
                system.add(first + a * kept + m, first + a * kept + m, resistance[a]);
            }
            for (int b = 0; mean && b < size; b++) {
                system.add(first + a * kept, first + b * kept, nodes[a][b]);
            }
        }
    }
}
