package org.paretile.models.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edges and processing elements of every row, as runs of 3D-CIMlet used them. */
final class CimletGolden {

    private CimletGolden() {}

    /** The runs, by the name of their workload. */
    static Collection<String> names() {
        return all().propertyNames();
    }

    static JsonNode of(String name) {
        return all().get(name);
    }

    private static JsonNode all() {
        try (InputStream in = CimletGolden.class.getResourceAsStream("cimlet_edges.json.gz")) {
            return JsonMapper.shared().readTree(new GZIPInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
