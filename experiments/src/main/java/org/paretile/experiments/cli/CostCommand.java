package org.paretile.experiments.cli;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.cost.CostCase;
import org.paretile.experiments.cost.CostPrinter;
import org.paretile.experiments.cost.CostReport;
import org.paretile.experiments.cost.CostRows;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.cost.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile cost}. */
@Command(name = "cost", mixinStandardHelpOptions = true,
        description = "What packages of chiplets cost to make and develop, and their carbon.",
        footer = {"", "CASE is a tree of parts in YAML or JSON:", "",
            "  volume: 100000     units made; also lifetime_h, power_w, grid_g_per_kwh",
            "  package: module    the part that is the product; or products: {name: {package, ...}}",
            "  parts:",
            "    core:   {kind: die, node_nm: 7, area_mm2: 60}",
            "    module: {kind: silicon-interposer, of: {core: 4}}", "",
            "A die may have interface_mm2 (die-to-die interfaces), memory, coverage and test_usd_per_mm2,",
            "defects_per_cm2, clustering and yield_model (negative-binomial, poisson, seeds, murphy),",
            "repair: {blocks, spares, area_mm2}, and blocks: {name: {area_mm2, count}} shared with others.", "",
            "A part with kind: bought comes ready and tested: area_mm2, usd, and carbon_kg and quality.", "",
            "Packages are organic, fan-out-chip-first, fan-out-chip-last, silicon-interposer, bridge,",
            "stack-microbump-d2w, stack-microbump-w2w, stack-hybrid-d2w and stack-hybrid-w2w (from the",
            "bottom up). They may have design: NAME, to share development with others of that design, and",
            "bare: true: without organic substrate, to be put into another package.", "",
            "The table has every part, with what one costs that passes its test, all below it included,",
            "and the bill of a unit by cause. csv and json have both, in full precision.", "",
            "ROWS.csv with --preset actuary has the columns node_nm, total_module_area_mm2, chiplet_count,",
            "integration and chiplets_identical, with --preset ecochip node_nm, type, chiplet_count,",
            "total_area_7nm_equiv_mm2, pkg_type and power_w; the tool's other columns are computed."})
final class CostCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CASE", description = "CASE.yaml or CASE.json; or ROWS.csv with --preset.")
    private Path file = Path.of("");

    @Option(names = "--preset", paramLabel = "TOOL", description = "actuary or ecochip: the published tool whose rows ROWS.csv has.")
    private CostRows.@Nullable Preset preset;

    @Option(names = "--corrected", description = "Switch the known defects of the published tool off.")
    private boolean corrected;

    @Option(names = "--data", paramLabel = "FILE.csv", description = "Lay prices of your own over those built in.")
    private @Nullable Path data;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: table, and csv for rows.")
    private @Nullable Format format;

    CostCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean rows = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (rows != (preset != null)) {
            throw rows ? new UsageException(file + " has rows, but of which tool?", "add --preset actuary or --preset ecochip")
                    : new UsageException("--preset goes with rows, but " + file + " is no .csv", "leave --preset out");
        }
        if (preset != null) {
            if (data != null) {
                throw new UsageException("--data and --preset cannot be given together", "a published tool has its own prices");
            }
            CostRows.of(preset, !corrected).print(file, format == null ? Format.CSV : format, terminal);
            return ExitCode.OK.code();
        }
        if (corrected) {
            throw new UsageException("--corrected goes with --preset", "costs of a tree have no published defects");
        }
        return tree();
    }

    private int tree() {
        CostData prices = data == null ? CostData.builtIn() : CostData.builtIn().with(data.toString(), new StringReader(WholeFile.read(data)));
        CostCase read = new CostCase(file, prices.packed());
        List<Product> products = read.products();
        for (String name : read.unused()) {
            terminal.warning("part '" + name + "' is in no product");
        }
        List<CostReport> reports = CostReport.of(products);
        CostPrinter.print(reports, format == null ? Format.TABLE : format, terminal);
        boolean made = true;
        for (CostReport report : reports) {
            if (report.quote() instanceof Infeasible infeasible) {
                terminal.warning("'" + report.product().name() + "' cannot be made: " + infeasible);
                terminal.help(read.advice(infeasible.node()));
                made = false;
            }
        }
        return (made ? ExitCode.OK : ExitCode.NO_FEASIBLE_DESIGN).code();
    }
}
