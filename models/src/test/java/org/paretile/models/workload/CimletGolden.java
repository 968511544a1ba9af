package org.paretile.models.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edges and processing elements of every row, as runs of 3D-CIMlet used them. */
final class CimletGolden {

    private CimletGolden() {}

    static JsonNode of(String name) {
        try (InputStream in = CimletGolden.class.getResourceAsStream("cimlet_edges.json.gz")) {
            return JsonMapper.shared().readTree(new GZIPInputStream(in)).get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
