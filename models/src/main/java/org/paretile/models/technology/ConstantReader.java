package org.paretile.models.technology;

import org.paretile.models.ModelException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads constants from long-form CSV: the header {@code subject,quantity,value,unit,source,confidence}, then one number a line.
 * A field with a comma is put in double quotes, a quote inside it doubled; a field ends on its line. Blank lines are skipped.
 */
final class ConstantReader {
    private static final List<String> HEADER = List.of("subject", "quantity", "value", "unit", "source", "confidence");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Schema schema;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<Constant> constants = new ArrayList<>();

    ConstantReader(String file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    List<Constant> read(Reader reader) {
        try (BufferedReader lines = new BufferedReader(reader)) {
            int number = 0;
            boolean headerSeen = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                    line = line.substring(1);
                }
                if (line.isBlank()) {
                    continue;
                }
                List<String> fields = CsvLine.fields(line, at(number));
                if (headerSeen) {
                    add(fields, number);
                } else if (fields.equals(HEADER)) {
                    headerSeen = true;
                } else {
                    throw new ModelException(at(number) + ": the header is '" + line + "'; make the first line "
                            + String.join(",", HEADER));
                }
            }
            if (!headerSeen) {
                throw new ModelException(file + " is empty; make the first line " + String.join(",", HEADER));
            }
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read as text; save it as UTF-8", e);
        }
        return constants;
    }

    private void add(List<String> fields, int number) {
        String where = at(number);
        if (fields.size() != HEADER.size()) {
            throw new ModelException(where + ": " + fields.size() + " fields instead of " + HEADER.size()
                    + "; put a field that contains a comma in double quotes");
        }
        String subject = fields.get(0);
        String quantity = fields.get(1);
        String unit = schema.unit(subject, quantity, where);
        if (!unit.equals(fields.get(3))) {
            throw new ModelException(where + ": " + quantity + " is in '" + fields.get(3) + "'; convert the value to " + unit);
        }
        Integer earlier = lineOf.putIfAbsent(subject + ' ' + quantity, number);
        if (earlier != null) {
            throw new ModelException(where + ": " + quantity + " of " + subject + " is already on line " + earlier
                    + "; keep one of the two");
        }
        if (fields.get(4).isBlank()) {
            throw new ModelException(where + ": " + quantity + " of " + subject + " has no source; say where the number comes from");
        }
        constants.add(new Constant(subject, quantity, value(fields.get(2), where), unit, fields.get(4),
                Confidence.of(fields.get(5), where)));
    }

    private static double value(String text, String where) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new ModelException(where + ": value is '" + text + "'; give a finite number such as 0.85 or 250e3");
        }
        return value;
    }

    private String at(int line) {
        return file + " line " + line;
    }
}
