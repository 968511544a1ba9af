package org.paretile.experiments.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.study.Diagnostic;
import org.paretile.experiments.study.DiagnosticPrinter;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.study.StudyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile validate}. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Check studies, and report every mistake.")
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY", arity = "1..*", description = "Study files.")
    private List<Path> studies = List.of();

    @Option(names = "--format", description = "table or json (every mistake as data); default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private Format format = Format.TABLE;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExitCode code = ExitCode.OK;
        List<Diagnostic> mistakes = new ArrayList<>();
        for (Path file : studies) {
            try {
                Study study = Studies.read(file, Overrides.NONE);
                if (format == Format.JSON) {
                    continue;
                }
                terminal.out().println(String.format(Locale.ROOT, "%s: ok, %s: %s designs, %d objective%s, %d constraint%s, %d search%s",
                        file, study.name(), size(study.problem().space().size()),
                        study.problem().objectives().size(), plural(study.problem().objectives().size(), "s"),
                        study.problem().constraints().size(), plural(study.problem().constraints().size(), "s"),
                        study.searches().size(), plural(study.searches().size(), "es")));
            } catch (StudyException e) {
                mistakes.addAll(e.diagnostics());
                if (format != Format.JSON) {
                    terminal.diagnostics(e.diagnostics());
                }
                code = ExitCode.STUDY_INVALID;
            } catch (StorageException e) {
                terminal.error("", String.valueOf(e.getMessage()), e.help());
                code = code == ExitCode.OK ? ExitCode.INPUT_MISSING : code;
            }
        }
        if (format == Format.JSON) {
            terminal.out().println(DiagnosticPrinter.json(mistakes));
        }
        return code.code();
    }

    private static String plural(int count, String ending) {
        return count == 1 ? "" : ending;
    }

    private static String size(BigInteger designs) {
        return designs.bitLength() < 31 ? String.format(Locale.ROOT, "%,d", designs)
                : String.format(Locale.ROOT, "%.2e", new BigDecimal(designs, MathContext.DECIMAL64));
    }
}
