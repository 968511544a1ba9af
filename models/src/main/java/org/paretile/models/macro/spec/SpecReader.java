package org.paretile.models.macro.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Confidence;
import org.paretile.models.technology.CsvLine;

/**
 * Reads a file of the form {@code node,attribute,value,unit,source,confidence}, one attribute a line, nodes outermost first. A number
 * is in the unit of its row; an expression is computed in base units (J, s, m2, ...), which its row then names. The row
 * {@code include,file,NAME,text,,} stands for the rows of another file, which the file that includes it may overrule.
 */
final class SpecReader {
    private static final List<String> HEADER = List.of("node", "attribute", "value", "unit", "source", "confidence");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 8;

    private final Function<String, Reader> includes;
    private final Map<String, Map<String, Row>> nodes = new LinkedHashMap<>();
    private final Map<Row, Integer> depthOf = new HashMap<>();

    SpecReader(Function<String, Reader> includes) {
        this.includes = includes;
    }

    /** Attributes by node, both in the order they first came. */
    Map<String, Map<String, Row>> read(String file, Reader reader) {
        read(file, reader, 0);
        return nodes;
    }

    private void read(String file, Reader reader, int depth) {
        if (depth > DEEPEST) {
            throw new ModelException(file + " is included " + DEEPEST + " files deep; a file may not include itself");
        }
        int number = 0;
        boolean headerSeen = false;
        for (String line : lines(file, reader)) {
            number++;
            String where = file + " line " + number;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = CsvLine.fields(line, where);
            if (!headerSeen) {
                if (!fields.equals(HEADER)) {
                    throw new ModelException(where + ": the header is '" + line + "'; make the first line " + String.join(",", HEADER));
                }
                headerSeen = true;
            } else if (fields.size() != HEADER.size()) {
                throw new ModelException(where + ": " + fields.size() + " fields instead of " + HEADER.size()
                        + "; put a field that contains a comma in double quotes");
            } else if (fields.getFirst().equals("include")) {
                read(fields.get(2), includes.apply(fields.get(2)), depth + 1);
            } else {
                add(row(fields, where), depth);
            }
        }
        if (!headerSeen) {
            throw new ModelException(file + " is empty; make the first line " + String.join(",", HEADER));
        }
    }

    private void add(Row row, int depth) {
        Map<String, Row> attributes = nodes.computeIfAbsent(row.node(), node -> new LinkedHashMap<>());
        Row earlier = attributes.get(row.attribute());
        if (earlier != null) {
            int earlierDepth = depthOf.getOrDefault(earlier, 0);
            if (earlierDepth == depth && sameFile(earlier, row)) {
                throw new ModelException(row.where() + ": " + row.node() + "." + row.attribute() + " is already on " + earlier.where()
                        + "; keep one of the two");
            }
            if (earlierDepth < depth) {
                return;
            }
        }
        depthOf.put(row, depth);
        attributes.put(row.attribute(), row);
    }

    private static boolean sameFile(Row one, Row two) {
        return one.where().substring(0, one.where().lastIndexOf(" line ")).equals(
                two.where().substring(0, two.where().lastIndexOf(" line ")));
    }

    private static Row row(List<String> fields, String where) {
        String node = name(fields.get(0), "node", where);
        String attribute = name(fields.get(1), "attribute", where);
        String value = fields.get(2).strip();
        Unit unit = Unit.of(fields.get(3), where);
        if (value.isEmpty()) {
            throw new ModelException(where + ": " + node + "." + attribute + " has no value; give one or leave the row out");
        }
        if (unit.base().equals(Unit.TEXT)) {
            return new Row(where, node, attribute, value, unit, null, Unit.TEXT, fields.get(4), null);
        }
        if (fields.get(4).isBlank()) {
            throw new ModelException(where + ": " + node + "." + attribute + " has no source; say where the value comes from");
        }
        Confidence confidence = Confidence.of(fields.get(5), where);
        Formula formula = Formula.parse(value, where);
        if (formula instanceof Formula.Literal(double number)) {
            formula = new Formula.Literal(number * unit.factor());
        } else if (unit.factor() != 1) {
            throw new ModelException(where + ": the expression '" + value + "' is in " + fields.get(3)
                    + "; expressions are in base units: write " + unit.base() + " and convert its numbers");
        }
        return new Row(where, node, attribute, value, unit, formula, fields.get(3), fields.get(4), confidence);
    }

    private static String name(String text, String what, String where) {
        boolean good = !text.isEmpty() && Character.isLetter(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            good &= Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_';
        }
        if (!good) {
            throw new ModelException(where + ": " + what + " is '" + text
                    + "'; write a word of letters, digits and underscores that starts with a letter");
        }
        return text;
    }

    private static List<String> lines(String file, Reader reader) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader buffered = new BufferedReader(reader)) {
            for (String line = buffered.readLine(); line != null; line = buffered.readLine()) {
                lines.add(lines.isEmpty() && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            }
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read as text; save it as UTF-8", e);
        }
        return lines;
    }
}
