package org.paretile.models.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paretile.models.ModelException;
import org.paretile.models.technology.CsvLine;

/**
 * Layer files in the form of 3D-CIMlet (Du et al., DAC 2025): a header, then a line for each matrix product,
 * {@code input rows, input columns, weight rows, weight columns, output rows, output columns, type, softmax, "label,"}. Type
 * is 0 for trained weights, 1 for activations, 2 for values kept for the backward pass; softmax 1 if one follows; the label
 * is quoted and ends with a comma. What flows where is read from the labels.
 */
public final class LayerFile {

    private static final String HEADER = "input token length,input hidden dim,weight height,weight hidden width,output height,"
            + "output width,operation type,followed by softmax,operation description";
    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final Residence[] TYPES = {Residence.STATIC, Residence.DYNAMIC, Residence.SEMI_STATIC};
    private static final Pattern BLOCKS = Pattern.compile("(\\d{1,6})layer");
    private static final Pattern HEADS = Pattern.compile("(\\d{1,6})head");
    private static final int MOST_REFUSALS = 20;

    private LayerFile() {}

    /**
     * Reads a file. If its name tells the number of blocks and heads, as {@code BERT_small_inf_4layer_4head_32token.csv}
     * does, they must be those of the rows.
     *
     * @throws ModelException if the file is not of that form; the message has file, line and what to do
     */
    public static LayerGraph read(Path file, FlowRules rules) {
        try (Reader reader = Files.newBufferedReader(file)) {
            String fileName = String.valueOf(file.getFileName());
            String name = fileName.endsWith(".csv") ? fileName.substring(0, fileName.length() - 4) : fileName;
            return read(name, file.toString(), reader, rules);
        } catch (IOException e) {
            throw new ModelException("layer file " + file + " cannot be read; check that it exists and is text", e);
        }
    }

    /**
     * Reads text of that form.
     *
     * @param source what to call the text in messages
     */
    public static LayerGraph read(String name, String source, Reader reader, FlowRules rules) throws IOException {
        List<MatrixLayer> layers = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        BufferedReader text = new BufferedReader(reader);
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (number == 1 || line.isBlank()) {
                requireHeader(source, number, line);
                continue;
            }
            try {
                layers.add(layer(CsvLine.fields(line, "the line")));
                lines.add(number);
            } catch (ModelException | IllegalArgumentException e) {
                refusals.add(source + ", line " + number + ": " + e.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            throw new ModelException(String.join("\n", refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size()))));
        }
        if (layers.isEmpty()) {
            throw new ModelException(source + ": no layers; write a header line and a line for every matrix product");
        }
        return graph(name, source, layers, lines, rules);
    }

    private static void requireHeader(String source, int number, String line) {
        if (number == 1 && !line.isEmpty() && Character.isDigit(line.charAt(0))) {
            throw new ModelException(source + ", line 1: a row where the header should be; put a line of column names above it");
        }
    }

    private static LayerGraph graph(
            String name, String source, List<MatrixLayer> layers, List<Integer> lines, FlowRules rules) {
        Steps steps;
        try {
            steps = Steps.of(layers);
        } catch (LabelException e) {
            throw new ModelException(source + ", line " + lines.get(e.row()) + ": " + e.getMessage(), e);
        } catch (ModelException e) {
            throw new ModelException(source + ": " + e.getMessage(), e);
        }
        requireSame(name, source, BLOCKS, "layers", steps.blocks());
        requireSame(name, source, HEADS, "heads", steps.heads());
        return Flows.graph(name, layers, steps, rules);
    }

    private static void requireSame(String name, String source, Pattern pattern, String what, int found) {
        Matcher matcher = pattern.matcher(name);
        if (matcher.find() && Integer.parseInt(matcher.group(1)) != found) {
            throw new ModelException(source + ": the name says " + matcher.group(1) + " " + what + ", its rows make " + found
                    + "; rename the file, or give every block and head its rows");
        }
    }

    private static MatrixLayer layer(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new ModelException(cells.size() + " cells under " + COLUMNS.size()
                    + " columns; write eight numbers and a quoted label, such as 128,768,768,768,128,768,0,0,\"ff1,\"");
        }
        int[] number = new int[8];
        for (int i = 0; i < number.length; i++) {
            number[i] = whole(COLUMNS.get(i), cells.get(i).strip(), i < 6 ? Integer.MAX_VALUE : i == 6 ? 2 : 1);
        }
        String label = cells.get(8).strip();
        MatrixLayer layer = new MatrixLayer(label.endsWith(",") ? label.substring(0, label.length() - 1) : label,
                TYPES[number[6]], number[0], number[1], number[2], number[3], number[4], number[5], number[7] == 1);
        if (layer.inputColumns() != layer.weightRows() || layer.inputRows() != layer.outputRows()
                || layer.weightColumns() != layer.outputColumns()) {
            throw new ModelException("a matrix of " + number[0] + "x" + number[1] + " times one of " + number[2] + "x" + number[3]
                    + " does not give one of " + number[4] + "x" + number[5] + "; check the sizes");
        }
        return layer;
    }

    private static int whole(String column, String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new ModelException(column + " is '" + text + "', not a number; write a whole number from 0 to " + most, e);
        }
        throw new ModelException(column + " is " + text + "; write a whole number from 0 to " + most);
    }

    /** The layers as text that {@link #read} reads back. */
    public static String text(List<MatrixLayer> layers) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (MatrixLayer l : layers) {
            for (int size : new int[] {l.inputRows(), l.inputColumns(), l.weightRows(), l.weightColumns(), l.outputRows(),
                l.outputColumns(), List.of(TYPES).indexOf(l.residence()), l.softmax() ? 1 : 0}) {
                text.append(size).append(',');
            }
            text.append('"').append(l.label()).append(",\"\n");
        }
        return text.toString();
    }
}
