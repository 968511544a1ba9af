package org.paretile.models.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.DieBlock;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.models.network.Packaging;
import org.paretile.models.thermal.Die;
import org.paretile.models.thermal.DieKind;
import org.paretile.models.thermal.HeatModel;
import org.paretile.models.thermal.Integration;
import org.paretile.models.thermal.Placement;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.thermal.ThermalPackage;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.TemperatureField;

/**
 * The heat of a package: places its dies with their blocks and solves. The logic die of a stack lies at the bottom, under
 * the dies with arrays. Memory of its own for one thread.
 */
final class PackageHeat {
    private static final double ZERO_C_IN_K = 273.15;
    /** Beyond this the laws of the dies have no meaning, and it has been called a runaway. */
    private static final double MOST_K = 499;
    /**
     * Cells in x and y; blocks finer than a cell share it. At the same powers the peaks of 240 random packages side by side under five coolings
     * differ from those of 256 x 256 finite volumes by 0.01 K in the middle, 1 K in one of twenty, 7.5 K at worst (where a hot die of 1.5 mm
     * lies 0.1 mm beside one of 24 mm); those of 120 random stacks, from 128 x 128, by 0.003, 0.2 and 4.5 K (a die of 0.8 mm on 19.5 mm).
     * Stacks of dies of unlike size take more cells for that.
     */
    private static final int COARSE_CELLS = 16;
    private static final int FINE_CELLS = 32;
    /**
     * Dies side by side for which {@link #COARSE_CELLS}, corrected for gaps, are the better choice: of 25 random packages of 17 to 64 dies
     * the worst peak is 1.2 K off 256 x 256 finite volumes, on {@link #FINE_CELLS} without corrections 2.2 K, for a fifth less time.
     */
    private static final int FEW_DIES = 64;
    /** Dies of a stack from which on fewer cells do: of 34 random ones no peak differs by 0.1 K from that on {@link #COARSE_CELLS}. */
    private static final int MANY_DIES = 64;
    private static final int TALL_CELLS = 8;
    /** Cells across the narrowest die of a stack. */
    private static final int CELLS_ACROSS = 2;
    /**
     * Cells across a gap and the narrowest die side by side, if {@link #MOST_DETAILED_CELLS} allow. The peaks of 404 dies of 40 random
     * packages differ from those on 512 x 512 cells by 0.9 K at most (0.08 K in one of twenty), as on 256 x 256 cells, in a third of their
     * time; on 64 x 64 by 2.8 K (0.23 K). Stacks have no gaps, and silicon beside their dies: half as many do.
     */
    private static final double DETAILED_CELLS_A_GAP = 1;
    private static final double DETAILED_CELLS_A_DIE = 6;
    private static final double DETAILED_CELLS_A_LEVEL = 3;
    private static final int LEAST_DETAILED_CELLS = 64;
    private static final int MOST_DETAILED_CELLS = 256;
    private static final double DETAILED_TOLERANCE = 1e-5;

    private final ThermalData data;
    private final Map<String, HeatModel> models = new HashMap<>();
    private final Map<String, ThermalPackage> packages = new HashMap<>();

    PackageHeat(ThermalData data) {
        this.data = data;
    }

    /** A design's dies at their places. */
    final class Placed {
        private final List<Die> dies = new ArrayList<>();
        private final ThermalPackage in;
        private final HeatModel model;
        private final double gapM;
        final int[] levels;
        final Placement placement;

        Placed(ChipletDesign design, Mounting mounting, ChipletMetrics metrics) {
            Integration integration = integration(design.packaging());
            List<DieReport> reports = metrics.dies();
            String key = integration.label() + '/' + mounting.cooling();
            in = packages.computeIfAbsent(key, k -> new ThermalPackage(data, integration, mounting.cooling()));
            int cells = integration.stacked() ? stackCells(reports) : reports.size() > FEW_DIES ? FINE_CELLS : COARSE_CELLS;
            model = models.computeIfAbsent(key + cells, k -> cells < COARSE_CELLS ? HeatModel.coarse(in) : new HeatModel(in, cells));
            levels = integration.stacked() ? levels(design, reports) : IntStream.range(0, reports.size()).toArray();
            for (int die : levels) {
                dies.add(die(die, reports.get(die)));
            }
            gapM = mounting.gapM();
            placement = integration.stacked() ? Placement.stacked(dies)
                    : mounting.arrangement().place(dies, mounting.order().of(reports), mounting.gapM());
            model.place(dies, placement);
        }

        /** Powers of the blocks in the order in which they are solved, W. */
        double[] powersW(List<DieReport> reports) {
            double[] powersW = new double[model.blocks()];
            int next = 0;
            for (int die : levels) {
                for (DieBlock block : reports.get(die).blocks()) {
                    powersW[next++] = block.powerW();
                }
            }
            return powersW;
        }

        /** Hottest place of each die with these powers, °C, in the order of the dies' reports. */
        double[] peaksC(double[] powersW) {
            model.solve(powersW);
            return peaksC();
        }

        /** Hottest place of each die as solved last, at first with the powers of their reports. */
        double[] peaksC() {
            double[] peaks = new double[levels.length];
            for (int level = 0; level < levels.length; level++) {
                peaks[levels[level]] = model.peakC(level);
            }
            return peaks;
        }

        /** Finite volumes for checking, with cells that resolve the gaps and the narrowest die. */
        GridSolver detailed() {
            boolean stacked = in.integration().stacked();
            double cellM = stacked || gapM == 0 ? Double.POSITIVE_INFINITY : gapM / DETAILED_CELLS_A_GAP;
            for (Die die : dies) {
                cellM = Math.min(cellM, Math.min(die.widthM(), die.heightM()) / (stacked ? DETAILED_CELLS_A_LEVEL : DETAILED_CELLS_A_DIE));
            }
            return new GridSolver(detailedCells(placement.widthM() / cellM), detailedCells(placement.heightM() / cellM), DETAILED_TOLERANCE);
        }

        /** Temperatures of every cell with these powers. */
        TemperatureField field(double[] powersW, GridSolver solver) {
            List<Die> powered = new ArrayList<>();
            int next = 0;
            for (Die die : dies) {
                List<Block> blocks = new ArrayList<>();
                for (Block b : die.blocks()) {
                    blocks.add(new Block(b.name(), b.xM(), b.yM(), b.widthM(), b.heightM(), powersW[next++]));
                }
                powered.add(new Die(die.name(), die.kind(), die.widthM(), die.heightM(), blocks));
            }
            return solver.solve(in.stack(powered, placement)).field();
        }

        /** Hottest place of each die of a field, °C, in the order of the dies' reports. */
        double[] peaksC(TemperatureField field) {
            double[] peaks = new double[levels.length];
            for (int level = 0; level < levels.length; level++) {
                Die die = dies.get(level);
                peaks[levels[level]] = field.peakC(field.layer("dies " + (in.integration().stacked() ? level : 0)),
                        new Block(die.name(), placement.xM()[level], placement.yM()[level], die.widthM(), die.heightM(), 0));
            }
            return peaks;
        }

        private Die die(int number, DieReport report) {
            List<Block> blocks = new ArrayList<>();
            for (DieBlock b : report.blocks()) {
                blocks.add(new Block(b.region().label(), b.xM(), b.yM(), b.widthM(), b.heightM(), b.powerW()));
            }
            return new Die(report.kind().label() + " " + number, kind(report), report.sideM(), report.sideM(), blocks);
        }
    }

    /** Cells in one direction: the least, doubled until there are as many as wanted. */
    private static int detailedCells(double wanted) {
        int cells = LEAST_DETAILED_CELLS;
        while (cells < wanted && cells < MOST_DETAILED_CELLS) {
            cells *= 2;
        }
        return cells;
    }

    /** Cells in x and y that a stack takes. */
    static int stackCells(List<DieReport> dies) {
        double narrowestM = Double.POSITIVE_INFINITY;
        double widestM = 0;
        for (DieReport die : dies) {
            narrowestM = Math.min(narrowestM, die.sideM());
            widestM = Math.max(widestM, die.sideM());
        }
        double least = CELLS_ACROSS * widestM / narrowestM;
        if (dies.size() > MANY_DIES && least <= TALL_CELLS) {
            return TALL_CELLS;
        }
        return least <= COARSE_CELLS ? COARSE_CELLS : FINE_CELLS;
    }

    /** Die of each level of a stack, from the board up. */
    private static int[] levels(ChipletDesign design, List<DieReport> reports) {
        int logic = (int) reports.stream().filter(r -> r.kind() == org.paretile.models.chiplet.DieKind.LOGIC).count();
        int dynamic = (int) reports.stream().filter(r -> r.kind() == org.paretile.models.chiplet.DieKind.DYNAMIC).count();
        int[] arrays = design.stackOrder().dies(reports.size() - logic - dynamic, dynamic);
        return IntStream.concat(IntStream.range(reports.size() - logic, reports.size()), IntStream.of(arrays)).toArray();
    }

    private static Integration integration(Packaging packaging) {
        return switch (packaging) {
            case ORGANIC -> Integration.ORGANIC;
            case FAN_OUT -> Integration.FAN_OUT;
            case BRIDGE -> Integration.BRIDGE;
            case INTERPOSER -> Integration.INTERPOSER;
            case MICRO_BUMP_3D -> Integration.MICRO_BUMP_STACK;
            case HYBRID_BOND_3D -> Integration.HYBRID_BOND_STACK;
        };
    }

    static DieKind kind(DieReport report) {
        return report.kind() == org.paretile.models.chiplet.DieKind.LOGIC ? DieKind.LOGIC : switch (report.cell()) {
            case RRAM -> DieKind.RRAM;
            case EDRAM -> DieKind.EDRAM;
            case SRAM -> DieKind.SRAM;
        };
    }

    /** Least distance of a die from the limit of its kind, K. */
    double marginK(List<DieReport> reports, double[] peakC, double guardBandK) {
        double margin = Double.POSITIVE_INFINITY;
        for (int die = 0; die < peakC.length; die++) {
            margin = Math.min(margin, data.junctionLimitC(kind(reports.get(die))) - peakC[die] - guardBandK);
        }
        return margin;
    }

    /** The hottest static, semi-static and dynamic die, °C; the ambient if there is none. */
    static double[] hottestC(List<DieReport> reports, double[] peaksC, double ambientC) {
        double[] hottest = {ambientC, ambientC, ambientC};
        for (int die = 0; die < peaksC.length; die++) {
            int kind = switch (reports.get(die).kind()) {
                case STATIC -> 0;
                case SEMI_STATIC -> 1;
                case DYNAMIC -> 2;
                case LOGIC -> -1;
            };
            if (kind >= 0) {
                hottest[kind] = Math.max(hottest[kind], peaksC[die]);
            }
        }
        return hottest;
    }

    /** The same as the dies take it. */
    static DieTemperatures temperatures(double[] hottestC) {
        return new DieTemperatures(kelvin(hottestC[0]), kelvin(hottestC[1]), kelvin(hottestC[2]));
    }

    private static double kelvin(double celsius) {
        return Math.min(MOST_K, celsius + ZERO_C_IN_K);
    }

    double ambientC(String cooling) {
        return data.constants().require("cooling:" + cooling, "ambient");
    }
}
