package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.Facts;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.Value;

/** What a model knows of a design beside its metrics. */
final class FactTables {
    /** Longer tables are for programs. */
    static final int MOST = 40;

    private FactTables() {}

    /** @param most rows of a table that is printed; of a longer one its size is */
    static void print(List<Facts> tables, int most, PrintStream out) {
        for (Facts facts : tables) {
            out.println();
            if (facts.rows().size() > most) {
                out.println(facts.name() + ": " + facts.rows().size() + " rows, in " + (facts.rows().size() > MOST ? "--format json" : "--verbose"));
                continue;
            }
            List<Scale> scales = IntStream.range(0, facts.columns().size()).mapToObj(c -> Scale.of(facts.columns().get(c).unit(),
                    facts.rows().stream().mapToDouble(row -> row.get(c).number()).toArray())).toList();
            TextTable table = new TextTable(IntStream.range(0, scales.size())
                    .mapToObj(c -> scales.get(c).header(facts.columns().get(c).name())).toList());
            facts.rows().forEach(row -> table.row(IntStream.range(0, scales.size()).mapToObj(c -> switch (row.get(c)) {
                case Value.Amount(double number) -> scales.get(c).number(number);
                case Value.Category(String word) -> word;
            }).toList()));
            out.println(facts.name());
            table.print(out);
        }
    }

    /** The rows of each table by its name, numbers under the columns' names with units. */
    static Map<String, Object> json(List<Facts> tables) {
        return tables.stream().collect(Collectors.toMap(Facts::name, FactTables::rows, (a, b) -> b, LinkedHashMap::new));
    }

    private static Object rows(Facts facts) {
        return facts.rows().stream().map(row -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                switch (row.get(c)) {
                    case Value.Amount(double number) -> entry.put(facts.columns().get(c).key(), FrontPrinter.plain(number));
                    case Value.Category(String word) -> {
                        if (!word.equals("-")) {
                            entry.put(facts.columns().get(c).key(), word);
                        }
                    }
                }
            }
            return entry;
        }).toList();
    }
}
