package org.paretile.experiments.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import org.paretile.experiments.run.Manifest;
import org.paretile.experiments.terminal.Terminal;

/** All commands, in the order in which the help lists them. */
@Command(name = "paretile", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class,
        description = "Multi-objective optimisation of chiplet compute-in-memory systems.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Begin with 'paretile init', then 'paretile run study.yaml'.",
            "'paretile help COMMAND' explains a command, 'paretile help exit-codes' the exit codes."})
final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // failures may come before picocli has read it: Main looks for it
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace with an error.")
    private boolean debug;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    private Commands() {}

    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new RunCommand(terminal));
        line.addSubcommand(new ResumeCommand(terminal));
        line.addSubcommand(new StatusCommand(terminal));
        line.addSubcommand(new FrontCommand(terminal));
        line.addSubcommand(new ExplainCommand(terminal));
        line.addSubcommand(new VerifyCommand(terminal));
        line.addSubcommand(new GuidelinesCommand(terminal));
        line.addSubcommand(new ReportCommand(terminal));
        line.addSubcommand(new EvaluateCommand(terminal));
        line.addSubcommand(new ValidateCommand(terminal));
        line.addSubcommand(new IndicatorsCommand(terminal));
        line.addSubcommand(new CompareCommand(terminal));
        line.addSubcommand(new ProblemsCommand(terminal));
        line.addSubcommand(new WorkloadsCommand(terminal));
        line.addSubcommand(new MacrosCommand(terminal));
        line.addSubcommand(new AdcCommand(terminal));
        line.addSubcommand(new ThermalCommand(terminal));
        line.addSubcommand(new CostCommand(terminal));
        line.addSubcommand(new SourcesCommand(terminal));
        line.addSubcommand(new InitCommand(terminal));
        line.addSubcommand(new SchemaCommand(terminal));
        line.addSubcommand(new DoctorCommand(terminal));
        line.addSubcommand(new CompletionCommand(terminal));
        line.addSubcommand(new HelpCommand(terminal));
        line.getSubcommands().values().forEach(c -> c.getCommandSpec().versionProvider(new Version()));
        line.registerConverter(Path.class, Commands::path);
        line.setExecutionStrategy(Commands::execute);
        line.setOut(new java.io.PrintWriter(terminal.out(), true, terminal.out().charset()));
        line.setErr(new java.io.PrintWriter(terminal.err(), true, terminal.err().charset()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    /** An empty path would be the current directory, which nobody means by it. */
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("it is empty");
        }
        return Path.of(text);
    }

    /** Help is for what there is: picocli would answer {@code paretile foo --help} with the help of the program. */
    private static int execute(ParseResult parsed) {
        if (!parsed.hasSubcommand() && parsed.unmatched().stream().anyMatch(word -> !word.startsWith("-"))) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return new RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "there is no command");
    }

    /** Version of program and Java. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"paretile " + Manifest.currentVersion() + " (Java " + Runtime.version() + ")"};
        }
    }
}
