package org.paretile.models.macro.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.macro.circuit.Revision;
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
