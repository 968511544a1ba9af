package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.heat.HeatMap;
import org.paretile.experiments.heat.ThermalCase;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.grid.GridSolution;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.spectral.Resolution;
import org.paretile.models.thermal.spectral.SpectralSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile thermal}. */
@Command(name = "thermal", mixinStandardHelpOptions = true,
        description = "Steady temperatures of a package: layers, blocks with their power, spreader, sink, board.",
        footer = {"", "CASE.json has width_m, height_m, ambient_C, package {s_spreader, t_spreader, k_spreader, s_sink, t_sink, k_sink, "
            + "r_convec}, layers_bottom_to_top [{name, thickness, conductivity, blocks [{name, x, y, w, h, power_W}]}] and perhaps "
            + "secondary_path {s_sub, t_sub, s_solder, t_solder, s_pcb, t_pcb, r_convec_sec}; SI units. A conductivity is a number or "
            + "{lateral, vertical}; a block may have its own. Power enters at the bottom face of its layer."})
final class ThermalCommand implements Callable<Integer> {
    /** Equal to the exact solution of the grid's equations to a microkelvin. */
    private static final double TOLERANCE = 1e-9;

    private static final int MOST_PARTS = 64;

    private static final double NS_PER_MS = 1e6;

    private final Terminal terminal;

    @Parameters(paramLabel = "CASE.json", description = "The package.")
    private Path file = Path.of("");

    @Option(names = "--model", paramLabel = "grid|fast", defaultValue = "grid",
            description = "grid (finite volumes, every cell its own material) or fast (cosines; uneven layers by correction); default: ${DEFAULT-VALUE}.")
    private Model model = Model.GRID;

    @Option(names = "--grid", paramLabel = "N", description = "Cells in x and in y; default: what the case says or 64, and 32 for fast.")
    private @Nullable Integer cells;

    @Option(names = "--refine", paramLabel = "N", defaultValue = "1",
            description = "Cut every layer into N, 1 to 64: one temperature for all of a thick die makes its hot spots too cool.")
    private int parts = 1;

    @Option(names = "--resolution", paramLabel = "lumped|exact", defaultValue = "lumped",
            description = "With fast: one temperature a layer, or the exact profile through uniform layers; default: ${DEFAULT-VALUE}.")
    private Resolution resolution = Resolution.LUMPED;

    @Option(names = "--png", paramLabel = "FILE", description = "Draw the maps of all layers, as an image.")
    private @Nullable Path png;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw them as vector graphics.")
    private @Nullable Path svg;

    ThermalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Which solver. */
    enum Model {
        GRID,
        FAST
    }

    @Override
    public Integer call() {
        checkOptions();
        ThermalCase read = ThermalCase.read(file);
        ThermalStack stack = parts == 1 ? read.stack() : read.stack().refined(parts);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model);
        TemperatureField field = only(read.stack(), solve(read, stack, json));
        report(read.stack(), field, json);
        terminal.out().print(Json.pretty(json));
        terminal.out().flush();
        HeatMap map = new HeatMap(read.stack(), field);
        if (png != null) {
            WholeFile.write(png, map.png());
        }
        if (svg != null) {
            WholeFile.write(svg, map.svg());
        }
        return ExitCode.OK.code();
    }

    private void checkOptions() {
        if (parts < 1 || parts > MOST_PARTS) {
            throw new UsageException("--refine " + parts + ": a layer cannot be cut into so many", "give a number from 1 to " + MOST_PARTS);
        }
        if (model == Model.GRID && resolution == Resolution.EXACT) {
            throw new UsageException("--resolution exact: the grid has one temperature a layer", "add --model fast, or use --refine N");
        }
    }

    /** The layers of the case: of those that were cut, the lowest part, where the power enters. */
    private static TemperatureField only(ThermalStack stack, TemperatureField field) {
        List<Layer> layers = stack.conductors();
        double[][] celsius = layers.stream().map(l -> field.celsius()[field.layer(l.name())]).toArray(double[][]::new);
        return new TemperatureField(field.grid(), layers, celsius);
    }

    private TemperatureField solve(ThermalCase read, ThermalStack stack, Map<String, Object> json) {
        try {
            return switch (model) {
                case GRID -> {
                    GridSolver solver = cells == null ? new GridSolver(read.columns(), read.rows(), TOLERANCE)
                            : new GridSolver(cells, cells, TOLERANCE);
                    long start = System.nanoTime();
                    GridSolution solution = solver.solve(stack);
                    json.put("solve_ms", (System.nanoTime() - start) / NS_PER_MS);
                    json.put("iterations", solution.iterations());
                    json.put("energy_imbalance", solution.energyImbalance());
                    yield solution.field();
                }
                case FAST -> {
                    SpectralSolver solver = new SpectralSolver(cells == null ? SpectralSolver.USUAL_CELLS : cells, resolution);
                    long start = System.nanoTime();
                    solver.prepare(stack);
                    solver.solve();
                    TemperatureField field = solver.field();
                    json.put("solve_ms", (System.nanoTime() - start) / NS_PER_MS);
                    yield field;
                }
            };
        } catch (ModelException e) {
            if (cells == null) {
                throw e;
            }
            throw new UsageException("--grid " + cells + ": " + e.getMessage(), e.help());
        }
    }

    private static void report(ThermalStack stack, TemperatureField field, Map<String, Object> json) {
        json.put("columns", field.grid().columns());
        json.put("rows", field.grid().rows());
        json.put("power_w", stack.powerW());
        json.put("ambient_temperature_c", stack.ambientC());
        json.put("peak_temperature_c", field.peakC());
        List<Object> layers = new ArrayList<>();
        List<Object> blocks = new ArrayList<>();
        for (int l = 0; l < field.layers().size(); l++) {
            Layer layer = field.layers().get(l);
            layers.add(row("name", layer.name(), "peak_temperature_c", field.peakC(l), "mean_temperature_c", field.meanC(l)));
            for (Block block : layer.blocks()) {
                blocks.add(row("layer", layer.name(), "name", block.name(), "temperature_c", field.meanC(l, block)));
            }
        }
        json.put("layers", layers);
        json.put("blocks", blocks);
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }
}
