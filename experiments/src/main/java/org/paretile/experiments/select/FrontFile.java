package org.paretile.experiments.select;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.ParetileException;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Spelling;

/**
 * Points from a CSV file: one row a point, with or without a header line. Of the front of a run the objectives of its
 * study are taken, those that are maximised with the opposite sign.
 *
 * @param file as the user named it
 * @param points minimised objectives, at least one point
 * @param negated columns that are maximised
 */
public record FrontFile(Path file, double[][] points, List<String> negated) {

    /**
     * Reads a file.
     *
     * @param columns to take, by their names in the header line; empty for all, of a run's front for the objectives
     * @throws StorageException {@link Kind#MISSING}, or {@link Kind#DAMAGED} naming the line
     */
    public static FrontFile read(Path file, List<String> columns) {
        List<Csv.Row> rows = Csv.parse(WholeFile.read(file));
        boolean header = !rows.isEmpty() && rows.getFirst().cells().stream().noneMatch(FrontFile::number);
        if (rows.size() <= (header ? 1 : 0)) {
            throw new StorageException(Kind.DAMAGED, file + " has no point", "write one row a point, numbers only");
        }
        List<String> names = header ? rows.getFirst().cells().stream().map(String::strip).toList() : List.of();
        boolean ours = columns.isEmpty() && names.contains("id") && names.contains("search");
        List<Objective> objectives = ours ? objectives(file, names) : List.of();
        int[] taken = columns(file, rows.getFirst(), header,
                ours ? objectives.stream().map(o -> o.metric().column()).toList() : columns);
        double[] signs = new double[taken.length];
        Arrays.setAll(signs, i -> ours ? objectives.get(i).direction().sign() : 1);
        int width = rows.get(header ? 1 : 0).cells().size();
        List<double[]> points = new ArrayList<>();
        for (Csv.Row row : rows.subList(header ? 1 : 0, rows.size())) {
            if (row.cells().size() != width) {
                throw new StorageException(Kind.DAMAGED, file + ":" + row.line() + " has " + row.cells().size()
                        + " values, but the first point " + width, "give every point a value for each objective");
            }
            points.add(IntStream.range(0, taken.length).mapToDouble(i -> signs[i] * value(file, row, taken[i])).toArray());
        }
        return new FrontFile(file, points.toArray(new double[0][]), objectives.stream()
                .filter(o -> o.direction().sign() < 0).map(o -> o.metric().column()).toList());
    }

    /** Objectives of the run in whose directory, or in one of whose searches, the file lies. */
    private static List<Objective> objectives(Path file, List<String> names) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
            if (Files.exists(folder.resolve("manifest.json"))) {
                try (RunDirectory run = RunDirectory.view(folder)) {
                    List<Objective> objectives = Studies.of(run).problem().objectives();
                    if (names.containsAll(objectives.stream().map(o -> o.metric().column()).toList())) {
                        return objectives;
                    }
                } catch (ParetileException e) {
                    break; // the user can name the columns, whatever is wrong with the run
                }
            }
        }
        throw new UsageException(file + " has columns that are no objectives, and its run is not beside it",
                "name the objectives with --columns; the file has " + String.join(", ", names));
    }

    /** How many objectives its points have. */
    public int objectives() {
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
