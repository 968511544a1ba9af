package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.problems.metric.Spelling;

/**
 * Points from a CSV file: one row a point, with or without a header line.
 *
 * @param file as the user named it
 * @param points minimised objectives, at least one point
 */
record FrontFile(Path file, double[][] points) {

    /**
     * Reads a file.
     *
     * @param columns to take, by their names in the header line; empty for all
     * @throws StorageException {@link Kind#MISSING}, or {@link Kind#DAMAGED} naming the line
     */
    static FrontFile read(Path file, List<String> columns) {
        List<Csv.Row> rows = Csv.parse(WholeFile.read(file));
        boolean header = !rows.isEmpty() && rows.getFirst().cells().stream().noneMatch(FrontFile::number);
        if (rows.size() <= (header ? 1 : 0)) {
            throw new StorageException(Kind.DAMAGED, file + " has no point", "write one row a point, numbers only");
        }
        int[] taken = columns(file, rows.getFirst(), header, columns);
        int width = rows.get(header ? 1 : 0).cells().size();
        List<double[]> points = new ArrayList<>();
        for (Csv.Row row : rows.subList(header ? 1 : 0, rows.size())) {
            if (row.cells().size() != width) {
                throw new StorageException(Kind.DAMAGED, file + ":" + row.line() + " has " + row.cells().size()
                        + " values, but the first point " + width, "give every point a value for each objective");
            }
            points.add(IntStream.of(taken).mapToDouble(c -> value(file, row, c)).toArray());
        }
        return new FrontFile(file, points.toArray(new double[0][]));
    }

    int objectives() {
        return points[0].length;
    }

    private static int[] columns(Path file, Csv.Row first, boolean header, List<String> wanted) {
        if (wanted.isEmpty()) {
            return IntStream.range(0, first.cells().size()).toArray();
        }
        if (!header) {
            throw new UsageException(file + " has no header line to find columns by", "leave out --columns");
        }
        List<String> names = first.cells().stream().map(String::strip).toList();
        return wanted.stream().mapToInt(name -> {
            if (!names.contains(name)) {
                throw new UsageException(file + " has no column '" + name + "'", Spelling.advice(name, names));
            }
            return names.indexOf(name);
        }).toArray();
    }

    private static double value(Path file, Csv.Row row, int column) {
        String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
        if (!number(cell) || !Double.isFinite(Double.parseDouble(cell))) {
            throw new StorageException(Kind.DAMAGED, file + ":" + row.line() + " has '" + cell + "' in column "
                    + (column + 1) + ", which is not a number",
                    "a front file has numbers only; --columns a,b takes some columns of a file with a header line");
        }
        return Double.parseDouble(cell);
    }

    private static boolean number(String cell) {
        try {
            Double.parseDouble(cell.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
