package org.paretile.problems.family;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.models.ModelException;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Networks;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Unit;

/**
 * One compute-in-memory macro, replicated, for the layers of a network: device, node, array, converters, slicing,
 * encodings, supply (CiMLoop, Andrulis et al., ISPASS 2024) with the accuracy of its dot products and the price of one die of them.
 */
public final class CimMacroFamily implements Family {
    private static final Setting WORKLOAD = new Setting("workload", Setting.Kind.NAME_OR_FILE, "resnet18", false,
            "network: built in (paretile workloads) or a CSV file of layers");
    private static final Setting HISTOGRAMS = new Setting("histograms", Setting.Kind.FILE, "", false,
            "CSV file of measured value histograms that replace those of the workload");
    private static final Setting TECHNOLOGY = new Setting("technology", Setting.Kind.FILE, "", false,
            "CSV file of nodes, cells and constants laid over those built in");

    private static final Setting MACRO = new Setting("macro", Setting.Kind.NAME_OR_FILE, "", false,
            "macro described by a CSV file, or one that comes with the program (paretile problems cim-macro --set macro=NAME):"
                    + " its numbers are the parameters");

    private static final Setting ACCURACY_TARGET = new Setting("accuracy_target", Setting.Kind.WORD, "30 dB", false,
            "signal-to-noise ratio that the dot products of every layer need, for snr_margin: 30 dB is usual for convolutions of 8"
                    + " bits without retraining, 35 dB for transformers, 15 to 20 dB after training with the hardware's noise");
    private static final double MOST_TARGET_DB = 200;

    @Override
    public String name() {
        return "cim-macro";
    }

    @Override
    public String summary() {
        return "one CIM macro: device, node, array, converters, slicing, encodings, supply";
    }

    @Override
    public List<Setting> settings() {
        return Stream.concat(Stream.of(WORKLOAD, HISTOGRAMS, TECHNOLOGY, MACRO, ACCURACY_TARGET), Money.SETTINGS.stream()).toList();
    }

    @Override
    public FamilyProblem bind(Settings settings) {
        try {
            Network network = network(settings);
            Technology technology = technology(settings);
            SettingValue macro = settings.get(MACRO.key()).orElse(null);
            double targetDb = targetDb(settings);
            Money money = Money.of(settings);
            return macro == null ? new CimMacroProblem(network, technology, targetDb, money)
                    : new MacroFileProblem(described(macro), network, technology, targetDb, money);
        } catch (IllegalArgumentException e) { // what the user's files or words make of a workload
            throw new ModelException(String.valueOf(e.getMessage()), e);
        }
    }

    private static double targetDb(Settings settings) {
        String text = settings.word(ACCURACY_TARGET);
        double targetDb = Quantity.parse(text).in(Unit.of("dB"), ACCURACY_TARGET.key());
        if (Math.abs(targetDb) > MOST_TARGET_DB) {
            throw new ProblemException("bad-setting", ACCURACY_TARGET.key() + " is " + text, "give -200 to 200 dB, 30 dB is usual");
        }
        return targetDb;
    }

    private static MacroSpec described(SettingValue macro) {
        return switch (macro) {
            case SettingValue.Word(String name) -> MacroSpec.shipped(name);
            case SettingValue.TextFile(String file, String content) -> MacroSpec.read(file, new StringReader(content));
            case SettingValue.TreeFile(String file, Object tree) -> throw new ProblemException("bad-macro",
                    file + " is not a macro", "give a CSV file, one row an attribute");
        };
    }

    private static Network network(Settings settings) {
        Network network = switch (settings.get(WORKLOAD.key()).orElse(new SettingValue.Word(WORKLOAD.byDefault()))) {
            case SettingValue.Word(String name) -> Networks.named(name);
            case SettingValue.TextFile(String file, String content) -> read(file, content);
            case SettingValue.TreeFile(String file, Object tree) -> throw new ProblemException("bad-workload",
                    file + " is not a workload of cim-macro", "give a CSV file, one row a layer");
        };
        if (settings.get(HISTOGRAMS.key()).orElse(null) instanceof SettingValue.TextFile(String file, String content)) {
            try {
                return network.withHistograms(file, new StringReader(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return network;
    }

    private static Network read(String file, String content) {
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        try {
            return Network.read(base.endsWith(".csv") ? base.substring(0, base.length() - 4) : base, file,
                    new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Technology technology(Settings settings) {
        Technology builtIn = Technology.builtIn();
        return settings.get(TECHNOLOGY.key()).orElse(null) instanceof SettingValue.TextFile(String file, String content)
                ? builtIn.with(file, new StringReader(content))
                : builtIn;
    }
}
