package org.paretile.models.technology;

import org.paretile.models.ModelException;
import java.util.ArrayList;
import java.util.List;

/** One line of a data file. */
public final class CsvLine {
    private CsvLine() {}

    /**
     * The fields between the commas. A field with a comma is put in double quotes, a quote inside it doubled; a field ends on its
     * line.
     *
     * @param where opens the message if a quote is out of place
     */
    public static List<String> fields(String line, String where) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
                if (!quoted && i + 1 < line.length() && line.charAt(i + 1) != ',') {
                    throw new ModelException(where + ": text follows a closing quote; double a quote that belongs to the text");
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new ModelException(where + ": a quoted field does not end on its line; close the double quote");
        }
        fields.add(field.toString());
        return fields;
    }
}
