package org.paretile.models.macro.circuit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Rows of a plain comma-separated test resource, by column name. */
record GoldenCsv(Map<String, String> cells) {
    static List<GoldenCsv> read(String resource) {
        try (InputStream raw = GoldenCsv.class.getResourceAsStream(resource);
                InputStream stream = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",", -1);
            List<GoldenCsv> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    cells.put(names[i], fields[i]);
                }
                rows.add(new GoldenCsv(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String column) {
        return cells.get(column);
    }

    double number(String column) {
        return Double.parseDouble(cells.get(column));
    }

    int whole(String column) {
        return Integer.parseInt(cells.get(column));
    }

    boolean is(String column, String value) {
        return value.equals(cells.get(column));
    }
}
