package org.paretile.optimizers.archive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Any number of objectives: a tree of boxes, each around the vectors below it, so that whole branches are known to be
 * dominated, dominating or neither (ND-tree, Jaszkiewicz and Lust, IEEE TEC 2018). The latest vectors that dominated a
 * newcomer are asked first: in a search they dominate most of what follows.
 */
final class NdTree implements FrontIndex {
    private static final int LEAF = 16;
    private static final int RECENT = 4;

    private final int objectives;
    private final double[] recent;
    private int recentCount;
    private @Nullable Node root;

    /** A box and what it holds: slots in a leaf, children elsewhere. */
    private static final class Node {
        final double[] ideal;
        final double[] nadir;
        int @Nullable [] slots = new int[LEAF + 1];
        Node @Nullable [] children;
        int count;

        Node(int objectives) {
            ideal = new double[objectives];
            nadir = new double[objectives];
            Arrays.fill(ideal, Double.POSITIVE_INFINITY);
            Arrays.fill(nadir, Double.NEGATIVE_INFINITY);
        }
    }

    NdTree(int objectives) {
        this.objectives = objectives;
        recent = new double[RECENT * objectives];
    }

    @Override
    public int admit(double[] vector, Vectors vectors) {
        if (recentlyDominated(vector)) {
            return DOMINATED;
        }
        if (root == null) {
            return NEW;
        }
        int result = admit(root, vector, vectors);
        if (root.count == 0) {
            root = null;
        }
        return result;
    }

    private int admit(Node node, double[] vector, Vectors vectors) {
        boolean nadirAtMost = true;
        boolean idealAtMost = true;
        boolean nadirAtLeast = true;
        boolean idealAtLeast = true;
        for (int m = 0; m < objectives; m++) {
            double v = vector[m];
            nadirAtMost &= node.nadir[m] <= v;
            idealAtMost &= node.ideal[m] <= v;
            nadirAtLeast &= node.nadir[m] >= v;
            idealAtLeast &= node.ideal[m] >= v;
        }
        if (nadirAtMost) {
            int slot = any(node);
            return vectors.atLeast(slot, vector) ? slot : dominatedBy(slot, vectors);
        }
        if (idealAtLeast) {
            releaseAll(node, vectors);
            return NEW;
        }
        if (!idealAtMost && !nadirAtLeast) {
            return NEW;
        }
        return node.slots != null ? admitLeaf(node, node.slots, vector, vectors)
                : admitChildren(node, node.children, vector, vectors);
    }

    private int admitLeaf(Node leaf, int[] slots, double[] vector, Vectors vectors) {
        for (int i = leaf.count - 1; i >= 0; i--) {
            int slot = slots[i];
            if (vectors.atMost(slot, vector)) {
                return vectors.atLeast(slot, vector) ? slot : dominatedBy(slot, vectors);
            }
            if (vectors.atLeast(slot, vector)) {
                vectors.release(slot);
                slots[i] = slots[--leaf.count];
            }
        }
        return NEW;
    }

    private int admitChildren(Node node, Node @Nullable [] children, double[] vector, Vectors vectors) {
        if (children == null) {
            return NEW;
        }
        for (int i = node.count - 1; i >= 0; i--) {
            int result = admit(children[i], vector, vectors);
            if (result != NEW) {
                return result;
            }
            if (children[i].count == 0) {
                children[i] = children[--node.count];
            }
        }
        return NEW;
    }

    private static int any(Node node) {
        Node at = node;
        while (at.children != null) {
            at = at.children[0];
        }
        return at.slots == null ? -1 : at.slots[0];
    }

    private static void releaseAll(Node node, Vectors vectors) {
        for (int i = 0; i < node.count; i++) {
            if (node.slots != null) {
                vectors.release(node.slots[i]);
            } else if (node.children != null) {
                releaseAll(node.children[i], vectors);
            }
        }
        node.count = 0;
    }

    private boolean recentlyDominated(double[] vector) {
        for (int i = 0; i < Math.min(recentCount, RECENT); i++) {
            boolean atMost = true;
            boolean less = false;
            for (int m = 0; m < objectives; m++) {
                double r = recent[i * objectives + m];
                atMost &= r <= vector[m];
                less |= r < vector[m];
            }
            if (atMost && less) {
                return true;
            }
        }
        return false;
    }

    private int dominatedBy(int slot, Vectors vectors) {
        int at = Math.floorMod(recentCount++, RECENT);
        recentCount = recentCount == 2 * RECENT ? RECENT : recentCount;
        System.arraycopy(vectors.values, slot * objectives, recent, at * objectives, objectives);
        return DOMINATED;
    }

    @Override
    public void insert(int slot, Vectors vectors) {
        if (root == null) {
            root = new Node(objectives);
        }
        Node node = root;
        while (true) {
            enclose(node, slot, vectors);
            if (node.children == null) {
                break;
            }
            node = nearest(node.children, node.count, slot, vectors);
        }
        int[] slots = node.slots;
        if (slots != null) {
            slots[node.count++] = slot;
            if (node.count > LEAF) {
                split(node, slots, vectors);
            }
        }
    }

    private void enclose(Node node, int slot, Vectors vectors) {
        for (int m = 0; m < objectives; m++) {
            double v = vectors.value(slot, m);
            node.ideal[m] = Math.min(node.ideal[m], v);
            node.nadir[m] = Math.max(node.nadir[m], v);
        }
    }

    private Node nearest(Node[] children, int count, int slot, Vectors vectors) {
        Node nearest = children[0];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double distance = 0;
            for (int m = 0; m < objectives; m++) {
                double d = vectors.value(slot, m) - (children[i].ideal[m] + children[i].nadir[m]) / 2;
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                nearest = children[i];
            }
        }
        return nearest;
    }

    /** Turns a leaf into a node of M + 1 leaves around vectors that lie far from each other. */
    private void split(Node node, int[] slots, Vectors vectors) {
        int count = node.count;
        int fanOut = Math.min(objectives + 1, count);
        Node[] children = new Node[fanOut];
        double[] gap = new double[count];
        Arrays.fill(gap, Double.POSITIVE_INFINITY);
        boolean[] placed = new boolean[count];
        int pick = 0;
        for (int c = 0; c < fanOut; c++) {
            children[c] = new Node(objectives);
            put(children[c], slots[pick], vectors);
            placed[pick] = true;
            int next = -1;
            for (int i = 0; i < count; i++) {
                gap[i] = Math.min(gap[i], squareDistance(slots[i], slots[pick], vectors));
                if (!placed[i] && (next < 0 || gap[i] > gap[next])) {
                    next = i;
                }
            }
            pick = next;
        }
        for (int i = 0; i < count; i++) {
            if (!placed[i]) {
                put(nearest(children, fanOut, slots[i], vectors), slots[i], vectors);
            }
        }
        node.slots = null;
        node.children = children;
        node.count = fanOut;
    }

    private void put(Node leaf, int slot, Vectors vectors) {
        if (leaf.slots != null) {
            leaf.slots[leaf.count++] = slot;
            enclose(leaf, slot, vectors);
        }
    }

    private double squareDistance(int a, int b, Vectors vectors) {
        double sum = 0;
        for (int m = 0; m < objectives; m++) {
            double d = vectors.value(a, m) - vectors.value(b, m);
            sum += d * d;
        }
        return sum;
    }
}
