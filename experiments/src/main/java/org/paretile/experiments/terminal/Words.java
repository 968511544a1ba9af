package org.paretile.experiments.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paretile.experiments.run.SearchState;
import org.paretile.optimizers.search.StopReason;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

/** Facts in words. */
public final class Words {
    private Words() {}

    /** Where a search is and why. */
    public static String stage(SearchState state) {
        return switch (state.stage()) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case STOPPED -> state.reason() == StopReason.FAILED ? "failed" : "stopped";
            case FINISHED -> "finished" + (state.reason() == null ? "" : " (" + SearchState.words(state.reason()) + ")");
        };
    }

    /** {@code 1 design}, {@code 2,000 designs}, {@code 2 searches}. */
    public static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : what.endsWith("ch") ? "es" : "s");
    }

    /** Part of a whole in per cent. */
    public static String share(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        return percent > 0 && percent < 1 ? String.format(Locale.ROOT, "%.2g%%", percent)
                : String.format(Locale.ROOT, "%.0f%%", percent);
    }

    /** Values of a parameter, shortened if they are many. */
    public static String domain(Domain domain) {
        if (domain.size() == 1) {
            return domain.value(0).text();
        }
        return switch (domain) {
            case IntegerRange r -> r.first() + ".." + domain.value(domain.size() - 1).text()
                    + (r.step() == 1 ? "" : " step " + r.step());
            case PowersOfTwo p -> p.first() + ".." + p.last() + " powers of two";
            case RealGrid g -> Numbers.shortest(g.first()) + ".." + domain.value(domain.size() - 1).text() + " step "
                    + Numbers.shortest(g.step());
            default -> list(domain.size() <= 12 ? domain.values() : domain.values().subList(0, 11))
                    + (domain.size() <= 12 ? "" : ", … (" + domain.size() + ")");
        };
    }

    private static String list(List<Value> values) {
        return values.stream().map(Value::text).collect(Collectors.joining(", "));
    }

    /** A path as a user can type it in a shell. */
    public static String shell(Path path) {
        return shell(path.toString());
    }

    /** A word of a command line as a user can type it in a shell. */
    public static String shell(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
