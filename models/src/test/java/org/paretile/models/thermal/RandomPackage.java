package org.paretile.models.thermal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.ThermalStack;

/** 2 to 12 chiplets of 3 to 10 mm, anywhere on an interposer of 15 to 40 mm, 0.05 to 1 W/mm². */
public final class RandomPackage {
    /** Spreader and sink: side over the interposer's, thickness in mm, conductivity. */
    public enum Kind {
        SERVER(2, 4, 1, 6.9, 400, 2778),
        MID(1.2, 1.5, 0.5, 1, 400, 2000),
        EDGE(1.2, 1.5, 0.2, 0.2, 237, 50);

        private final double spreader;
        private final double sink;
        private final double spreaderMm;
        private final double sinkMm;
        private final double conductivity;
        private final double coefficient;

        Kind(double spreader, double sink, double spreaderMm, double sinkMm, double conductivity, double coefficient) {
            this.spreader = spreader;
            this.sink = sink;
            this.spreaderMm = spreaderMm;
            this.sinkMm = sinkMm;
            this.conductivity = conductivity;
            this.coefficient = coefficient;
        }
    }

    private RandomPackage() {}

    public static ThermalStack of(Kind kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double side = 15e-3 + 25e-3 * random.nextDouble();
        int chiplets = 2 + random.nextInt(11);
        List<Block> chips = new ArrayList<>();
        for (int tries = 0; tries < 400 && chips.size() < chiplets; tries++) {
            double w = 3e-3 + 7e-3 * random.nextDouble();
            double h = 3e-3 + 7e-3 * random.nextDouble();
            Block chip = new Block("c" + chips.size(), random.nextDouble() * (side - w), random.nextDouble() * (side - h), w, h,
                    w * h * 1e6 * (0.05 + 0.95 * random.nextDouble()), Conductivity.isotropic(130));
            if (chips.stream().allMatch(c -> c.sharedM2(chip) == 0)) {
                chips.add(chip);
            }
        }
        List<Block> bumps = chips.stream().map(c -> new Block(c.name(), c.xM(), c.yM(), c.widthM(), c.heightM(), 0,
                Conductivity.isotropic(3.3))).toList();
        List<Layer> layers = List.of(new Layer("substrate", 200e-6, Conductivity.isotropic(0.3)),
                new Layer("c4", 70e-6, Conductivity.isotropic(1.6)), new Layer("interposer", 110e-6, Conductivity.isotropic(120)),
                new Layer("bumps", 20e-6, Conductivity.isotropic(0.8), bumps),
                new Layer("chips", 150e-6, Conductivity.isotropic(0.8), chips), new Layer("tim", 20e-6, Conductivity.isotropic(4)));
        double sink = kind.sink * side;
        return ThermalStack.of(side, side, layers, new HeatSink(
                new Plate("spreader", kind.spreader * side, kind.spreaderMm * 1e-3, Conductivity.isotropic(kind.conductivity)),
                new Plate("sink", sink, kind.sinkMm * 1e-3, Conductivity.isotropic(kind.conductivity)),
                1 / (kind.coefficient * sink * sink)), null, 45);
    }
}
