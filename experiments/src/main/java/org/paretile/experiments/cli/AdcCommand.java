package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.models.ParetileException;
import org.paretile.models.macro.AdcModel;
import org.paretile.models.technology.Technology;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile adc}. */
@Command(name = "adc", mixinStandardHelpOptions = true,
        description = "Energy and area of analogue-to-digital converters, from the regression on the ADC survey.",
        footer = {"", "ROWS.csv has the columns technology_nm, resolution_bits, aggregate_throughput_sps and n_adcs;",
            "the other columns are computed. Valid from 4 to 12 bits, 7 to 130 nm, up to 1e10 samples a second."})
final class AdcCommand implements Callable<Integer> {
    private static final List<String> INPUTS =
            List.of("technology_nm", "resolution_bits", "aggregate_throughput_sps", "n_adcs");
    /** The options that say the same. */
    private static final List<String> OPTIONS = List.of("--node", "--bits", "--rate", "--adcs");

    /** Rows that are reported at most. */
    private static final int MOST = 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "ROWS.csv", arity = "0..1", description = "Converters, one a row, instead of the options.")
    private @Nullable Path rows;

    @Option(names = "--bits", paramLabel = "B", description = "Resolution (effective number of bits).")
    private @Nullable Double bits;

    @Option(names = "--rate", paramLabel = "F", description = "Samples a second of all converters together: 1e9 or 1GHz.")
    private @Nullable String rate;

    @Option(names = "--node", paramLabel = "N", description = "Technology node in nm: 32 or 32nm.")
    private @Nullable String node;

    @Option(names = "--adcs", paramLabel = "COUNT", description = "Converters that share the rate; default: 1.")
    private @Nullable Double adcs;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: json, and csv for a file.")
    private @Nullable Format format;

    AdcCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A bank of converters; the components are the columns. */
    private record Bank(double technologyNm, double resolutionBits, double aggregateThroughputSps, double nAdcs,
            double perAdcFrequencyHz, double energyPerConvertPj, double totalAreaUm2, boolean extrapolated) {
        static final List<String> COLUMNS = List.of("technology_nm", "resolution_bits", "aggregate_throughput_sps", "n_adcs",
                "per_adc_frequency_hz", "energy_per_convert_pJ", "total_area_um2");

        /** @param names of the numbers, as the user gave them */
        static Bank of(AdcModel model, List<String> names, double[] in) {
            for (int i = 0; i < in.length; i++) {
                if (!(in[i] > 0) || !Double.isFinite(in[i])) {
                    throw new UsageException(names.get(i) + " is " + Numbers.shortest(in[i]), "give a number above 0");
                }
            }
            var curve = model.curve(in[0], in[1]);
            double hz = in[2] / in[3];
            return new Bank(in[0], in[1], in[2], in[3], hz, 1e12 * curve.energyJ(hz), in[3] * curve.areaUm2(hz),
                    curve.extrapolated(hz));
        }

        List<Double> values() {
            return List.of(technologyNm, resolutionBits, aggregateThroughputSps, nAdcs, perAdcFrequencyHz, energyPerConvertPj,
                    totalAreaUm2);
        }
    }

    @Override
    public Integer call() {
        if (rows != null && (bits != null || rate != null || node != null || adcs != null)) {
            throw new UsageException("ROWS.csv and --bits, --rate, --node, --adcs cannot be given together",
                    "the columns of ROWS.csv say what the options would");
        }
        AdcModel model = new AdcModel(Technology.builtIn().adc());
        List<Bank> banks = rows == null ? List.of(asked(model)) : read(model, rows);
        Format as = format != null ? format : rows == null ? Format.JSON : Format.CSV;
        switch (as) {
            case JSON -> terminal.out().print(Json.pretty(rows == null ? json(banks.getFirst())
                    : java.util.Map.of("adcs", banks.stream().map(AdcCommand::json).toList())));
            case CSV -> {
                terminal.out().println(Csv.row(Bank.COLUMNS));
                banks.forEach(b -> terminal.out().println(Csv.row(b.values().stream().map(Numbers::shortest).toList())));
            }
            case TABLE -> {
                TextTable table = new TextTable(Bank.COLUMNS);
                banks.forEach(b -> table.row(b.values().stream().map(Scale::digits).toList()));
                table.print(terminal.out());
            }
        }
        long outside = banks.stream().filter(Bank::extrapolated).count();
        if (outside > 0) {
            terminal.warning(outside + " of " + Words.count(banks.size(), "converter") + (outside == 1 ? " lies" : " lie")
                    + " outside the survey (4 to 12 bits, 7 to 130 nm, up to 1e10 samples a second): extrapolated");
        }
        return ExitCode.OK.code();
    }

    private static java.util.Map<String, Object> json(Bank bank) {
        java.util.Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < Bank.COLUMNS.size(); i++) {
            map.put(Bank.COLUMNS.get(i), bank.values().get(i));
        }
        map.put("extrapolated", bank.extrapolated());
        return map;
    }

    /** The converters of the options. */
    private Bank asked(AdcModel model) {
        if (bits == null || rate == null || node == null) {
            throw new UsageException("--bits, --rate and --node go together", "paretile adc --bits 8 --rate 1e9 --node 32");
        }
        try {
            return Bank.of(model, OPTIONS, new double[] {amount(node, "nm", "--node"), bits, amount(rate, "Hz", "--rate"), adcs == null ? 1 : adcs});
        } catch (ParetileException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e.help());
        }
    }

    private static double amount(String text, String unit, String option) {
        Quantity quantity;
        try {
            quantity = Quantity.parse(text);
        } catch (ParetileException e) {
            throw new UsageException(option + ": " + e.getMessage(), "write a number, with or without its unit: 32 or 32" + unit);
        }
        return quantity.unit().equals(Unit.NONE) ? quantity.value() : quantity.in(Unit.of(unit), option);
    }

    private static List<Bank> read(AdcModel model, Path file) {
        List<Csv.Row> all = Csv.parse(WholeFile.read(file));
        if (all.size() < 2) {
            throw new StorageException(Kind.DAMAGED, file + " has no rows", "give a header line and one row a converter");
        }
        List<String> header = all.getFirst().cells().stream().map(String::strip).toList();
        List<String> missing = INPUTS.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new StorageException(Kind.DAMAGED, file + " has no column '" + String.join("', '", missing) + "'",
                    "it needs the columns " + String.join(", ", INPUTS));
        }
        List<Bank> banks = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Csv.Row row : all.subList(1, all.size())) {
            try {
                banks.add(Bank.of(model, INPUTS, INPUTS.stream().mapToDouble(name -> number(row, header.indexOf(name), name)).toArray()));
            } catch (ParetileException e) {
                wrong.add(file + ":" + row.line() + ": " + e.getMessage() + (e.help().isEmpty() ? "" : "; " + e.help()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new StorageException(Kind.DAMAGED, String.join("\n", wrong.subList(0, Math.min(MOST, wrong.size()))),
                    wrong.size() > MOST ? wrong.size() - MOST + " more rows are wrong" : "");
        }
        return banks;
    }

    private static double number(Csv.Row row, int column, String name) {
        String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new UsageException(name + " is '" + cell + "'", "write a plain number");
        }
    }
}
