package org.paretile.models.macro.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.technology.Confidence;
import org.paretile.models.technology.Technology;

/**
 * A macro, or a system of macros, as a data file describes it. The file is long-form CSV under the header
 * {@code node,attribute,value,unit,source,confidence}, nodes outermost first:
 *
 * <ul>
 *   <li>{@code variables}: named numbers and the words {@code input_encoding}, {@code weight_encoding}, {@code stationary}
 *       (weights or inputs) and {@code tiling} (im2col, or ranks to tile channels and filter one by one).
 *   <li>A node with the word {@code class} is a component: its numbers, and for each tensor {@code inputs}, {@code outputs},
 *       {@code weights} one of bypass, pass, coalesce, store.
 *   <li>Any other node is a container: {@code mesh_x}, {@code mesh_y} copies, {@code array} 1 if part of the array of cells,
 *       {@code power_gated} 1 if unused copies leak nothing, {@code must_reuse} or {@code spreads} for the loops its copies share
 *       out, and for each tensor multicast (outputs: reduction) or unicast.
 *   <li>{@code include,file,NAME,text,,}: the rows of another file, which this one may overrule.
 * </ul>
 *
 * What the hierarchy does not say of accuracy, words among the variables do: {@code converter} (the component that digitises sums if
 * none is of class adc, or none for a digital macro), {@code cell} (the cell whose errors count, if numbers describe it), {@code
 * cell_errors}, {@code adc_range}, {@code subtraction} of the parts of a weight (digital or analogue). The numbers of a conversion,
 * {@code summed_rows}, {@code converted_input_bits}, {@code converted_weight_bits} and {@code adc_resolution}, follow from the
 * hierarchy unless a file gives them.
 *
 * A value is a number in the unit of its row, or an expression over variables, attributes of the same node and
 * {@code node.attribute}, computed in base units. Immutable.
 */
public final class MacroSpec {
    private final String name;
    private final Map<String, Map<String, Row>> nodes;

    private MacroSpec(String name, Map<String, Map<String, Row>> nodes) {
        this.name = name;
        this.nodes = nodes;
    }

    /**
     * Reads a file of which only those of the program are included.
     *
     * @param name how messages call it
     * @throws ModelException naming file, line and what to do
     */
    public static MacroSpec read(String name, Reader reader) {
        return read(name, reader, MacroSpec::resource);
    }

    /** Reads a file; those it includes lie beside it or come with the program. */
    public static MacroSpec read(Path file) {
        if (Files.isDirectory(file)) {
            throw new ModelException(file + " is a directory; name the file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        return read(file.toString(), open(file), included -> {
            Path beside = folder == null ? Path.of(included) : folder.resolve(included);
            return Files.exists(beside) ? open(beside) : resource(included);
        });
    }

    /** A macro or system that comes with the program, one of {@link #shipped()}. */
    public static MacroSpec shipped(String name) {
        return read(name, resource(name));
    }

    /** Names of the macros and systems that come with the program. */
    public static List<String> shipped() {
        return Shipped.NAMES;
    }

    private static MacroSpec read(String name, Reader reader, Function<String, Reader> includes) {
        return new MacroSpec(name, new SpecReader(includes).read(name, reader));
    }

    /**
     * A number that the file gives.
     *
     * @param path {@code node.attribute}
     * @param unit base unit of its kind: J, s, W, V, F, ohm, Hz, m, m2, bit, 1
     * @param factor base units in one of the unit that its row is in
     * @param source where it comes from
     */
    public record Given(String path, String unit, double factor, String source) {}

    /** Every number that the file or one it includes gives, in the order of their nodes; words are not among them. */
    public List<Given> numbers() {
        List<Given> numbers = new ArrayList<>();
        nodes.forEach((node, rows) -> rows.forEach((attribute, row) -> {
            if (row.formula() != null) {
                numbers.add(new Given(node + '.' + attribute, row.unit().base(), row.unit().factor(), row.source()));
            }
        }));
        return List.copyOf(numbers);
    }

    /**
     * A number as a file states it.
     *
     * @param file the file, which may be one that another includes
     * @param path {@code node.attribute}
     * @param value a number in {@code unit}, or an expression
     * @param unit as written
     * @param source where it comes from
     * @param confidence how far to trust it
     */
    public record Sourced(String file, String path, String value, String unit, String source, Confidence confidence) {}

    /** Every number of this macro and of the files it includes as they state them; a number that is overruled is not among them. */
    public List<Sourced> sources() {
        List<Sourced> sources = new ArrayList<>();
        nodes.forEach((node, rows) -> rows.forEach((attribute, row) -> {
            Confidence confidence = row.confidence();
            if (confidence != null) {
                String file = row.where().substring(0, row.where().lastIndexOf(" line "));
                sources.add(new Sourced(file, node + '.' + attribute, row.text(), row.unitName(), row.source(), confidence));
            }
        }));
        return List.copyOf(sources);
    }

    /**
     * The macro with its expressions turned into code and its circuits looked up. Do it once.
     *
     * @throws ModelException if the description contradicts itself, names something unknown or the technology lacks a part
     */
    public CompiledSpec compile(Technology technology) {
        return compile(technology, Revision.CORRECTED);
    }

    /**
     * The macro as of {@code revision}. As published, parts move between nodes, ladders see magnitudes and ports of multipliers count
     * accesses the way CiMLoop (Andrulis et al., ISPASS 2024) does; expressions see it as {@code published}, 1 or 0.
     */
    public CompiledSpec compile(Technology technology, Revision revision) {
        return new SpecCompiler(name, nodes, technology, revision).compile();
    }

    /** How messages call it. */
    public String name() {
        return name;
    }

    private static Reader open(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException e) {
            throw new ModelException("macro file " + file + " cannot be read; check its path", e);
        }
    }

    private static Reader resource(String name) {
        @Nullable InputStream stream = MacroSpec.class.getResourceAsStream(Shipped.FOLDER + name + ".csv");
        if (stream == null || !name.matches("[a-z0-9-]+")) {
            throw new ModelException("there is no macro '" + name + "'; use one of " + Shipped.NAMES + " or give a file");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** What comes with the program. */
    private static final class Shipped {
        static final String FOLDER = "/org/paretile/models/macro/";
        static final List<String> NAMES = names();

        private static List<String> names() {
            try (@Nullable InputStream stream = MacroSpec.class.getResourceAsStream(FOLDER + "macros.txt")) {
                if (stream == null) {
                    throw new IllegalStateException("macros.txt is missing from the program");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
            } catch (IOException e) {
                throw new IllegalStateException("macros.txt cannot be read", e);
            }
        }
    }
}
