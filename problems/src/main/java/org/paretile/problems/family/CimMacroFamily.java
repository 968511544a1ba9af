package org.paretile.problems.family;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Networks;
import org.paretile.problems.ProblemException;

/**
 * One compute-in-memory macro, replicated, for the layers of a network: device, node, array, converters, slicing,
 * encodings, supply (CiMLoop, Andrulis et al., ISPASS 2024) with the accuracy of its dot products.
 */
public final class CimMacroFamily implements Family {
    private static final Setting WORKLOAD = new Setting("workload", Setting.Kind.NAME_OR_FILE, "resnet18", false,
            "network: built in (paretile workloads) or a CSV file of layers");
    private static final Setting HISTOGRAMS = new Setting("histograms", Setting.Kind.FILE, "", false,
            "CSV file of measured value histograms that replace those of the workload");
    private static final Setting TECHNOLOGY = new Setting("technology", Setting.Kind.FILE, "", false,
            "CSV file of nodes, cells and constants laid over those built in");

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
        return List.of(WORKLOAD, HISTOGRAMS, TECHNOLOGY);
    }

    @Override
    public FamilyProblem bind(Settings settings) {
        return new CimMacroProblem(network(settings), technology(settings));
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
