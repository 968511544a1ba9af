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
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.study.Diagnostic;
import org.paretile.experiments.study.DiagnosticPrinter;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.study.StudyException;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile validate}. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "Check studies, and report every mistake.")
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY", arity = "1..*", description = "Study files.")
    private List<Path> studies = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json (every mistake as data); default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private Format format = Format.TABLE;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new UsageException("mistakes have no CSV form", "use --format table or json");
        }
        ExitCode code = ExitCode.OK;
        List<Diagnostic> mistakes = new ArrayList<>();
        for (Path file : studies) {
            try {
                Study study = Studies.read(file, Overrides.NONE);
                if (format == Format.JSON) {
                    continue;
                }
                terminal.out().println(String.format(Locale.ROOT, "%s: ok, %s: %s, %s, %s, %s", file, study.name(),
                        size(study.problem().space().size()),
                        Words.count(study.problem().objectives().size(), "objective"),
                        Words.count(study.problem().constraints().size(), "constraint"),
                        Words.count(study.searches().size(), "search")));
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

    private static String size(BigInteger designs) {
        return designs.bitLength() < 31 ? Words.count(designs.longValueExact(), "design")
                : String.format(Locale.ROOT, "%.2e designs", new BigDecimal(designs, MathContext.DECIMAL64));
    }
}
