package org.paretile.models.thermal.spectral;

import java.util.List;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Rise of a small source over its surroundings, K/W, in layers without end: what cells wider than the source do not show. A spot of
 * normal density with variance σ² is ∫ Z(u) e^(−uσ²/2) du / 4π hotter in its middle, with Z the response of the layers to heat of wave
 * number √u (Carslaw, Jaeger 1959, the transform of Hankel); it stands for a source of area 2πσ², which has the same density there.
 * Layers conduct upwards as over the source and sideways as what lies beside it: a die under mould does not spread its heat, the lid does.
 */
public final class Constriction {
    /** Wave numbers squared, 1/m²: each twice the one before, so that factors of one source are squares of each other. */
    private static final double LEAST = 100;
    private static final int COUNT = 25;

    private final double[] response = new double[COUNT];

    Constriction() {}

    /** Takes layers that conduct {@code vertical}, W/(m K), by conductor, with a source in conductor {@code at}. */
    void prepare(ThermalStack stack, List<Layer> conductors, double[] vertical, int at) {
        double[] up = new double[conductors.size()];
        for (int l = 0; l + 1 < up.length; l++) {
            up[l] = link(stack.nodes(), conductors, vertical, l);
        }
        double u = LEAST;
        for (int i = 0; i < COUNT; i++, u *= 2) {
            double above = stack.topWPerM2K();
            for (int l = up.length - 1; l > at; l--) {
                above = inSeries(up[l - 1], above + sideways(conductors.get(l), u));
            }
            double below = stack.bottomWPerM2K();
            for (int l = 0; l < at; l++) {
                below = inSeries(up[l], below + sideways(conductors.get(l), u));
            }
            response[i] = u * Math.log(2) / (4 * Math.PI) / (above + below + sideways(conductors.get(at), u));
        }
    }

    private static double link(NodePlacement nodes, List<Layer> conductors, double[] vertical, int l) {
        double above = conductors.get(l).thicknessM() * (1 - nodes.below(l == 0, false));
        double under = conductors.get(l + 1).thicknessM() * nodes.below(false, l + 2 == conductors.size());
        return 1 / (above / vertical[l] + under / vertical[l + 1]);
    }

    private static double sideways(Layer layer, double u) {
        return u * layer.thicknessM() * layer.conductivity().lateralWPerMK();
    }

    private static double inSeries(double a, double b) {
        return a * b / (a + b);
    }

    /** How much hotter a source of {@code sourceM2} is than one that spreads over {@code shownM2}, K/W. */
    public double kPerW(double sourceM2, double shownM2) {
        return kPerW(sourceM2) - kPerW(shownM2);
    }

    private double kPerW(double areaM2) {
        double factor = Math.exp(-LEAST * areaM2 / (4 * Math.PI));
        double sum = 0;
        for (double each : response) {
            sum += each * factor;
            factor *= factor;
        }
        return sum;
    }
}
