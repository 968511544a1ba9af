package org.paretile.models.macro;

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
public record GoldenCsv(Map<String, String> cells) {
    /** Rows of a resource of this package, or of a package below it: {@code circuit/writes.csv}. */
    public static List<GoldenCsv> read(String resource) {
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

    public String text(String column) {
        return cells.get(column);
    }

    public double number(String column) {
        return Double.parseDouble(cells.get(column));
    }

    public int whole(String column) {
        return Integer.parseInt(cells.get(column));
    }

    public boolean is(String column, String value) {
        return value.equals(cells.get(column));
    }
}
