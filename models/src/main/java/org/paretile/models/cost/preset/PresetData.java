package org.paretile.models.cost.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Schema;

/** The numbers of published tools, each with its source, beside this class. */
final class PresetData {
    private PresetData() {}

    static ConstantTable read(String file, Schema schema) {
        return read(file, reader -> ConstantTable.read(file, reader, schema));
    }

    static <T> T read(String file, Function<Reader, T> parse) {
        try (InputStream stream = Objects.requireNonNull(PresetData.class.getResourceAsStream(file), file)) {
            return parse.apply(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
