package org.paretile.models.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A run of 3D-CIMlet: where its layers lie, which need which, and what its network came to. */
record PublishedRun(JsonNode json) {
    record Edge(int source, int destination) {}

    static List<PublishedRun> all() {
        return Golden.nodes("interconnect.json.gz", "runs").stream().map(PublishedRun::new).toList();
    }

    String name() {
        return json.get("name").asString();
    }

    boolean stacked() {
        return config("Packaging_dimension") == 3;
    }

    boolean bertSmall() {
        return name().startsWith("bertsmall");
    }

    double config(String key) {
        return json.get("config").get(key).asDouble();
    }

    double interconnect(String key) {
        return json.get("interconnect").get(key).asDouble();
    }

    int count(String kind) {
        return json.get("counts").get(kind).asInt();
    }

    double nopClockHz() {
        return config(config("Packaging_dimension") == 2 ? "nop_clk_freq_2d" : "nop_clk_freq_2_5d");
    }

    double staticClockHz() {
        return config(json.get("config").get("static_chiplet_memory_cell_type").asString() + "_clk_freq");
    }

    int mapped(String key, int layer) {
        return json.get("mapping").get(key).get(layer).asInt();
    }

    /** Bits of the input of a layer of BERT-small with adapters: 4 blocks of 4 heads, 32 tokens, 512 wide, adapters of 32. */
    long inputBits(int layer) {
        int[] block = {512, 512, 512, 128, 32, 128, 32, 128, 32, 128, 32, 512, 512, 32, 512, 2048, 512, 32};
        return 32L * block[layer % 18] * (long) config("BitWidth_in");
    }

    boolean movesBetweenChiplets(Edge e) {
        int dynamic = count("static") + count("semi_static");
        int from = begin(e.source);
        int to = begin(e.destination);
        return from != to || from >= dynamic && chiplets(e.source) != chiplets(e.destination);
    }

    int begin(int layer) {
        return mapped("layer_begin_chiplet", layer);
    }

    int chiplets(int layer) {
        return mapped("num_chiplet_each_layer", layer);
    }

    List<Edge> edges(String key) {
        List<Edge> edges = new ArrayList<>();
        JsonNode from = json.get("mapping").get(key);
        for (int s = 0; s < from.size(); s++) {
            for (JsonNode d : from.get(s)) {
                edges.add(new Edge(s, d.asInt()));
            }
        }
        return edges;
    }

    List<JsonNode> rows(String table) {
        return StreamSupport.stream(json.get(table).spliterator(), false).toList();
    }
}
