package org.paretile.experiments.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.Progress;
import org.paretile.optimizers.search.SearchSpec;
import org.paretile.optimizers.search.StopRules;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final SearchPlan plan = new SearchPlan("nsga2-1", "nsga2", new SearchSpec(new Algorithm.RandomSampling(), StopRules.after(10), 1));

    private record At(long evaluations, boolean replaying) implements Progress {
        @Override
        public long budget() {
            return 10_000;
        }

        @Override
        public long feasible() {
            return evaluations / 2;
        }

        @Override
        public int front() {
            return 12;
        }

        @Override
        public double hypervolume() {
            return evaluations * 1e-4;
        }

        @Override
        public double volume() {
            return hypervolume();
        }

        @Override
        public double[] reference() {
            return new double[0];
        }
    }

    private String shown(boolean interactive, Map<String, String> environment, boolean quiet) {
        Terminal terminal = Terminal.of(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), interactive, environment);
        ProgressReporter reporter = new ProgressReporter(terminal, quiet, false, clock::get);
        reporter.began(plan, 0);
        for (int i = 1; i <= 3_000; i++) {
            clock.addAndGet(10_000_000);
            reporter.progressed(plan, new At(i, i < 500));
        }
        reporter.closeLine();
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isTheLineOfTheManual() {
        assertThat(new ProgressLine("nsga2-1", 8_640, 20_000, 5_270, 74, 0.7132, 0.004, 41_000).text()).isEqualTo(
                "nsga2-1  43% [=========>           ]  8,640/20,000  feasible 61%  front 74  HV 0.7132 (+0.004)  41k/s  ETA 0:01");
        assertThat(new ProgressLine("nsga2-1", 8_640, 20_000, 5_270, 74, 0.7132, 0.004, 405.8).text()).endsWith("406/s  ETA 0:28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "111 | nsga2-1  43% [=========>           ]  8,640/20,000  feasible 61%  front 74  HV 0.7132 (+0.004)  41k/s  ETA 0:01",
        "110 | nsga2-1  43%  8,640/20,000  feasible 61%  front 74  HV 0.7132 (+0.004)  41k/s  ETA 0:01",
        "87 | nsga2-1  43%  8,640/20,000  feasible 61%  front 74  HV 0.7132 (+0.004)  41k/s  ETA 0:01",
        "86 | nsga2-1  43%  8,640/20,000  feasible 61%  front 74  HV 0.7132  41k/s  ETA 0:01",
        "77 | nsga2-1  43%  8,640/20,000  feasible 61%  HV 0.7132  41k/s  ETA 0:01",
        "10 | nsga2-1  43%  8,640/20,000  feasible 61%  HV 0.7132  ETA 0:01"})
    void doesWithoutTheLeastImportantOnANarrowTerminal(int columns, String line) {
        assertThat(new ProgressLine("nsga2-1", 8_640, 20_000, 5_270, 74, 0.7132, 0.004, 41_000).text(columns)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"80,80", "0,120", "'',120", "wide,120", "123456789,120"})
    void takesTheWidthFromTheLauncher(String told, int columns) {
        assertThat(Terminal.of(System.out, System.err, true, Map.of("PARETILE_COLUMNS", told)).columns()).isEqualTo(columns);
    }

    @Test
    void aRedrawnLineFitsTheTerminal() {
        assertThat(shown(true, Map.of("PARETILE_COLUMNS", "70"), false).split("\r", -1))
                .allMatch(l -> l.replaceAll("\u001b\\[[?0-9a-zA-Z]*", "").strip().length() <= 70);
    }

    @Test
    void beginsAndEndsWithoutNonsense() {
        assertThat(new ProgressLine("a", 0, 20_000, 0, 0, 0, 0, 0).text())
                .isEqualTo("a  0% [>                    ]  0/20,000  feasible 0%  front 0  HV 0.0000 (+0.000)  0.0/s  ETA -");
        assertThat(new ProgressLine("a", 20_100, 20_000, 20_100, 9, 1, 0, 5).text()).contains("100% [=====================]", "ETA 0:00");
    }

    @ParameterizedTest
    @CsvSource({"0.04,0.0", "9.9,9.9", "812.3,812", "999.4,999", "1000,1.0k", "9949,9.9k", "41000,41k", "999499,999k", "999500,1.0M", "2345678,2.3M"})
    void shortensRates(double rate, String text) {
        assertThat(ProgressLine.count(rate)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "27.2,0:28", "61,1:01", "3599,59:59", "3600,1:00:00", "360000,100:00:00", "-5,0:00"})
    void writesDurations(double seconds, String text) {
        assertThat(ProgressLine.duration(seconds)).isEqualTo(text);
    }

    @Test
    void onATerminalItRedrawsOneLineAtMostFiveTimesASecond() {
        String shown = shown(true, Map.of(), false);
        // 30 s, of which 5 s replaying
        assertThat(shown.split("\r", -1)).hasSizeBetween(100, 127);
        assertThat(shown.lines().count()).isLessThanOrEqualTo(shown.split("\r", -1).length);
        assertThat(shown.chars().filter(c -> c == '\n').count()).isEqualTo(1);
    }

    @Test
    void elsewhereItPrintsAPlainLineEveryTenSeconds() {
        String shown = shown(false, Map.of(), false);
        assertThat(shown.lines()).hasSize(3).allMatch(l -> l.startsWith("nsga2-1  "));
        assertThat(shown).doesNotContain("\r").doesNotContain("\u001b");
    }

    @Test
    void quietShowsNothing() {
        assertThat(shown(true, Map.of(), true)).isEmpty();
    }

    @Test
    void honoursNoColorAndADumbTerminal() {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Terminal.of(stream, stream, true, Map.of()).colour()).isTrue();
        assertThat(Terminal.of(stream, stream, true, Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Terminal.of(stream, stream, true, Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(Terminal.of(stream, stream, false, Map.of()).colour()).isFalse();
        assertThat(Terminal.of(stream, stream, true, Map.of("TERM", "dumb")).interactive()).isFalse();
    }

    @Test
    void gainIsTheGrowthOverATenthOfTheBudget() {
        String shown = shown(false, Map.of(), false);
        // lines at 1,000, 2,000 and 3,000 of 10,000 evaluations
        assertThat(shown.lines().skip(1)).allMatch(l -> l.contains("(+0.100)"));
    }

    @Test
    void aBoxThatGrowsIsNoLoss() {
        assertThat(new ProgressLine("nsga2", 10, 100, 5, 3, 0.5, -0.02, 1).text()).contains("HV 0.5000  1.0/s");
        assertThat(new ProgressLine("nsga2", 10, 100, 5, 3, 0.5, 0, 1).text()).contains("HV 0.5000 (+0.000)  1.0/s");
    }
}
