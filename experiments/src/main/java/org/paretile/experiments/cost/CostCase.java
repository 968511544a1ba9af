package org.paretile.experiments.cost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.models.ModelException;
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
import org.paretile.models.cost.die.MurphyYield;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.PoissonYield;
import org.paretile.models.cost.die.Repair;
import org.paretile.models.cost.die.SeedsYield;
import org.paretile.models.cost.die.YieldModel;
import org.paretile.models.technology.Require;
import org.paretile.problems.metric.Spelling;

/** Reads a tree of parts. Each part is built once, however often it is used; every message names the part. */
public final class CostCase {
    private static final Set<String> PRODUCT = Set.of("package", "volume", "lifetime_h", "power_w", "grid_g_per_kwh");
    private static final Set<String> DIE = Set.of("kind", "node_nm", "area_mm2", "interface_mm2", "memory", "coverage",
            "test_usd_per_mm2", "defects_per_cm2", "clustering", "yield_model", "repair", "blocks");
    private static final List<String> YIELD_MODELS = List.of("negative-binomial", "poisson", "seeds", "murphy");
    private static final Set<String> BOUGHT = Set.of("kind", "area_mm2", "usd", "carbon_kg", "quality");
    private static final Set<String> PACKAGE = Set.of("kind", "of", "design", "bare");

    private final CostNode root;
    private final CostNode parts;
    private final CostData data;
    private final Map<String, Part> built = new HashMap<>();
    /** Parts under construction, the outermost first. */
    private final Set<String> open = new LinkedHashSet<>();

    /**
     * Reads a file.
     *
     * @param data prices
     * @throws StorageException if it cannot be read, or {@link Kind#DAMAGED} if it has no parts
     */
    public CostCase(Path file, CostData data) {
        this.root = CostNode.root(CostText.parse(file, WholeFile.read(file)));
        this.parts = root.child("parts");
        this.data = data;
    }

    /**
     * The products in the order of the file.
     *
     * @throws StorageException {@link Kind#DAMAGED} naming line and part
     */
    public List<Product> products() {
        List<Product> products = new ArrayList<>();
        if (root.has("products")) {
            root.refuseUnknown(Set.of("parts", "products"));
            CostNode all = root.child("products");
            for (String name : all.keys()) {
                CostNode product = all.child(name);
                product.refuseUnknown(PRODUCT);
                products.add(product(name, product));
            }
            if (products.isEmpty()) {
                throw all.wrong("has no product", "give it one at least");
            }
        } else {
            Set<String> known = new LinkedHashSet<>(PRODUCT);
            known.addAll(List.of("parts", "name"));
            root.refuseUnknown(known);
            products.add(product(root.text("name", root.text("package")), root));
        }
        return products;
    }

    /**
     * Parts that {@link #products()} did not need.
     *
     * @throws StorageException {@link Kind#DAMAGED} if one of them is wrong nevertheless
     */
    public List<String> unused() {
        List<String> unused = parts.keys().stream().filter(name -> !built.containsKey(name)).toList();
        unused.forEach(name -> part(name, parts));
        return unused;
    }

    /** What to do about a node of the package that cannot be made: a part of the file, or what holds parts. */
    public String advice(String refused) {
        return parts.has(refused) ? "make '" + refused + "' smaller, or split it" : "put fewer or smaller parts on the " + refused;
    }

    private Product product(String name, CostNode node) {
        Part part = part(node.text("package"), node);
        return node.checked("volume", () -> new Product(name, part, new Economics(node.number("volume"), node.number("lifetime_h", 0),
                node.number("grid_g_per_kwh", data.gridGramsPerKwh())), node.number("power_w", 0)));
    }

    private Part part(String name, CostNode user) {
        Part known = built.get(name);
        if (known != null) {
            return known;
        }
        if (!parts.has(name)) {
            throw user.wrong("uses '" + name + "', which is no part", Spelling.advice(name, parts.keys()));
        }
        if (!open.add(name)) {
            throw user.wrong("closes a circle: " + String.join(" > ", open) + " > " + name, "a part cannot hold itself");
        }
        CostNode node = parts.child(name);
        Part part = switch (node.text("kind")) {
            case "die" -> node.checked(() -> die(name, node));
            case "bought" -> node.checked(() -> bought(name, node));
            default -> packaged(name, node);
        };
        open.remove(name);
        built.put(name, part);
        return part;
    }

    private Die die(String name, CostNode node) {
        node.refuseUnknown(DIE);
        int nodeNm = node.whole("node_nm");
        DieProcess process = data.process(nodeNm, node.text("memory", "none"));
        process = process.yielding(yieldModel(node, nodeNm, process.yield().defectsPerMm2()))
                .testedBy(new Coverage(node.number("coverage", process.coverage().share())),
                        node.number("test_usd_per_mm2", process.testUsdPerMm2()));
        List<Block> blocks = new ArrayList<>();
        if (node.has("blocks")) {
            CostNode all = node.child("blocks");
            for (String block : all.keys()) {
                CostNode one = all.child(block);
                one.refuseUnknown(Set.of("area_mm2", "count"));
                blocks.add(one.checked(() -> new Block(block, one.number("area_mm2"), one.whole("count", 1))));
            }
        }
        return new Die(name, node.number("area_mm2"), node.number("interface_mm2", 0), process,
                node.has("repair") ? repair(node.child("repair")) : null, blocks);
    }

    /** What others make, as a stack of memory. */
    private static Die bought(String name, CostNode node) {
        node.refuseUnknown(BOUGHT);
        double area = node.number("area_mm2");
        return new Die(name, area, DieProcess.bought(area, node.number("usd"), node.number("carbon_kg", 0), node.number("quality", 1)));
    }

    /** That of the node, with what the die has in place of it. */
    private YieldModel yieldModel(CostNode node, int nodeNm, double usualPerMm2) {
        double defectsPerMm2 = Require.notNegative(node.number("defects_per_cm2", 100 * usualPerMm2), "defects_per_cm2") / 100;
        String model = node.text("yield_model", YIELD_MODELS.getFirst());
        if (node.has("clustering") && !model.equals(YIELD_MODELS.getFirst())) {
            throw node.wrong("clustering", "has clustering, but its yield_model is " + model, "leave one of them out");
        }
        return switch (model) {
            case "negative-binomial" -> new NegativeBinomialYield(defectsPerMm2,
                    node.number("clustering", data.constants().require("node:" + nodeNm, "clustering")));
            case "poisson" -> new PoissonYield(defectsPerMm2);
            case "seeds" -> new SeedsYield(defectsPerMm2);
            case "murphy" -> new MurphyYield(defectsPerMm2);
            default -> throw node.wrong("yield_model", "has a yield_model '" + model + "' that is not known",
                    Spelling.advice(model, YIELD_MODELS));
        };
    }

    private static Repair repair(CostNode node) {
        node.refuseUnknown(Set.of("blocks", "spares", "area_mm2"));
        return node.checked(() -> new Repair(node.whole("blocks"), node.whole("spares"), node.number("area_mm2")));
    }

    private static PackageKind kind(CostNode node) {
        String word = node.text("kind");
        List<String> known = new ArrayList<>(List.of("die", "bought"));
        for (PackageKind kind : PackageKind.values()) {
            if (kind.label().equals(word)) {
                return kind;
            }
            known.add(kind.label());
        }
        return node.checked("kind", () -> {
            throw new ModelException("package kind '" + word + "' is not known", Spelling.advice(word, known));
        });
    }

    private Part packaged(String name, CostNode node) {
        PackageKind kind = kind(node);
        node.refuseUnknown(PACKAGE);
        CostNode of = node.child("of", "write {part: count, ...}, such as of: {core: 4}");
        List<Placed> placed = new ArrayList<>();
        for (String child : of.keys()) {
            Part part = part(child, node);
            placed.add(of.checked(() -> new Placed(part, of.whole(child))));
        }
        if (placed.isEmpty()) {
            throw node.wrong("holds nothing", "write of: {part: count, ...}");
        }
        boolean bare = node.flag("bare");
        if (bare && (kind == PackageKind.ORGANIC || kind == PackageKind.BRIDGE)) {
            throw node.wrong("bare", "is bare, but of kind " + kind.label() + ", which is its organic substrate", "leave bare out");
        }
        return node.checked(() -> new Packages(data, kind).of(name, node.text("design", name), placed, bare));
    }
}
