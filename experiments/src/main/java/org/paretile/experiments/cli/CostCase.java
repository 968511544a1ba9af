package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.study.JsonReason;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.Packages;
import org.paretile.models.cost.Part;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Repair;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a tree of parts. Each part is built once, however often it is used; every message names the part. */
final class CostCase {
    private static final Set<String> PRODUCT = Set.of("package", "volume", "lifetime_h", "power_w", "grid_g_per_kwh");
    private static final Set<String> DIE = Set.of("kind", "node_nm", "area_mm2", "interface_mm2", "memory", "coverage",
            "test_usd_per_mm2", "defects_per_cm2", "clustering", "repair", "blocks");
    private static final Set<String> PACKAGE = Set.of("kind", "of", "design", "bare");

    private final Path file;
    private final CostData data;
    private final Map<String, Part> built = new HashMap<>();
    /** Parts under construction, the outermost first. */
    private final Set<String> open = new LinkedHashSet<>();

    /** @param file for messages; its ending says JSON or YAML */
    CostCase(Path file, CostData data) {
        this.file = file;
        this.data = data;
    }

    /** @throws StorageException {@link Kind#DAMAGED} naming the part */
    List<Product> read(String text) {
        CostNode root = new CostNode(file.toString(), tree(text));
        CostNode parts = root.child("parts");
        List<Product> products = new ArrayList<>();
        if (root.has("products")) {
            root.refuseUnknown(Set.of("parts", "products"));
            CostNode all = root.child("products");
            all.keys().forEach(name -> products.add(product(name, all.child(name), parts)));
            if (products.isEmpty()) {
                throw all.wrong("has no product", "give it one at least");
            }
        } else {
            Set<String> known = new LinkedHashSet<>(PRODUCT);
            known.addAll(List.of("parts", "name"));
            root.refuseUnknown(known);
            products.add(product(root.text("name", root.text("package")), root, parts));
        }
        return products;
    }

    private JsonNode tree(String text) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        ObjectMapper mapper = json
                ? new JsonMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                : new YAMLMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw new StorageException(Kind.DAMAGED, file + JsonReason.place(e) + " cannot be read: " + JsonReason.reason(e),
                    "'paretile help cost' shows the form", e);
        }
    }

    private Product product(String name, CostNode node, CostNode parts) {
        if (!node.where().equals(file.toString())) {
            node.refuseUnknown(PRODUCT);
        }
        Part root = part(node.text("package"), parts, node);
        return node.checked(() -> new Product(name, root, new Economics(node.number("volume"), node.number("lifetime_h", 0),
                node.number("grid_g_per_kwh", data.gridGramsPerKwh())), node.number("power_w", 0)));
    }

    private Part part(String name, CostNode parts, CostNode user) {
        Part known = built.get(name);
        if (known != null) {
            return known;
        }
        if (!parts.has(name)) {
            throw user.wrong("uses '" + name + "', which is no part", "add it to parts, which has " + String.join(", ", parts.keys()));
        }
        if (!open.add(name)) {
            throw user.wrong("closes a circle: " + String.join(" > ", open) + " > " + name, "a part cannot hold itself");
        }
        CostNode node = parts.child(name);
        Part part = node.text("kind").equals("die") ? node.checked(() -> die(name, node)) : packaged(name, node, parts);
        open.remove(name);
        built.put(name, part);
        return part;
    }

    private Die die(String name, CostNode node) {
        node.refuseUnknown(DIE);
        DieProcess process = data.process(node.whole("node_nm"), node.text("memory", "none"));
        if (node.has("defects_per_cm2") || node.has("clustering")) {
            process = process.yielding(new NegativeBinomialYield(
                    node.number("defects_per_cm2", 100 * process.yield().defectsPerMm2()) / 100, node.number("clustering", 10)));
        }
        process = process.testedBy(new Coverage(node.number("coverage", process.coverage().share())),
                node.number("test_usd_per_mm2", process.testUsdPerMm2()));
        List<Block> blocks = new ArrayList<>();
        if (node.has("blocks")) {
            CostNode all = node.child("blocks");
            all.keys().forEach(block -> blocks.add(new Block(block, all.child(block).number("area_mm2"),
                    all.child(block).whole("count", 1))));
        }
        return new Die(name, node.number("area_mm2"), node.number("interface_mm2", 0), process,
                node.has("repair") ? repair(node.child("repair")) : null, blocks);
    }

    private static Repair repair(CostNode node) {
        node.refuseUnknown(Set.of("blocks", "spares", "area_mm2"));
        return new Repair(node.whole("blocks"), node.whole("spares"), node.number("area_mm2"));
    }

    private Part packaged(String name, CostNode node, CostNode parts) {
        PackageKind kind = node.checked(() -> PackageKind.of(node.text("kind")));
        node.refuseUnknown(PACKAGE);
        CostNode of = node.child("of");
        List<Placed> placed = new ArrayList<>();
        for (String child : of.keys()) {
            Part part = part(child, parts, node);
            placed.add(of.checked(() -> new Placed(part, of.whole(child))));
        }
        if (placed.isEmpty()) {
            throw node.wrong("holds nothing", "write of: {part: count, ...}");
        }
        return node.checked(() -> new Packages(data, kind).of(name, node.text("design", name), placed, node.flag("bare")));
    }
}
