package org.paretile.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Traces with the cycles, power and area that BookSim gave, those of 3D-CIMlet's authors and generated ones. */
final class Golden {
    /** Published by the authors: cycles, power and area as printed. */
    static final List<JsonNode> PUBLISHED = nodes("trace-units.json.gz", "cases");
    /** From random generators, some with a log of every packet. */
    static final List<JsonNode> GENERATED = nodes("traces.json.gz", "cases");

    private Golden() {}

    /** The elements of an array of a compressed file. */
    static List<JsonNode> nodes(String name, String array) {
        try (InputStream in = new GZIPInputStream(Golden.class.getResourceAsStream(name))) {
            return StreamSupport.stream(JsonMapper.shared().readTree(in).get(array).spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MeshTrace published(JsonNode c) {
        MeshTrace trace = new MeshTrace();
        trace.clear(c.get("mesh_k").asInt());
        c.get("trace_src_dst_cycle").forEach(p -> trace.add(p.get(0).asInt(), p.get(1).asInt(), p.get(2).asInt()));
        return trace;
    }

    static MeshTrace generated(JsonNode c) {
        MeshTrace trace = new MeshTrace();
        trace.clear(c.get("k").asInt());
        JsonNode flat = c.get("trace");
        for (int i = 0; i < flat.size(); i += 3) {
            trace.add(flat.get(i).asInt(), flat.get(i + 1).asInt(), flat.get(i + 2).asInt());
        }
        return trace;
    }
}
