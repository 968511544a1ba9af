package org.paretile.models.thermal.stack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Blocks by their west edges, to look at few of them where area may be shared: a package has up to a thousand. */
public final class BlockIndex {
    private final Block[] blocks;
    private final double widestM;

    /** Of these blocks, which may overlap. */
    public BlockIndex(List<Block> blocks) {
        this.blocks = blocks.toArray(Block[]::new);
        Arrays.sort(this.blocks, Comparator.comparingDouble(Block::xM));
        double widest = 0;
        for (Block block : this.blocks) {
            widest = Math.max(widest, block.widthM());
        }
        widestM = widest;
    }

    /** Area that the blocks share with {@code other}, m². */
    public double sharedM2(Block other) {
        double shared = 0;
        double eastM = other.xM() + other.widthM();
        for (int i = firstFrom(other.xM() - widestM); i < blocks.length && blocks[i].xM() < eastM; i++) {
            shared += blocks[i].sharedM2(other);
        }
        return shared;
    }

    /** Throws in the name of {@code owner} if two blocks overlap. */
    void checkApart(String owner) {
        for (int i = 0; i < blocks.length; i++) {
            double eastM = blocks[i].xM() + blocks[i].widthM();
            for (int j = i + 1; j < blocks.length && blocks[j].xM() < eastM; j++) {
                if (blocks[i].overlaps(blocks[j])) {
                    throw Check.wrong(owner, "blocks '" + blocks[i].name() + "' and '" + blocks[j].name() + "' overlap",
                            "move them apart or make one smaller");
                }
            }
        }
    }

    /** The first block whose west edge is not west of {@code xM}. */
    private int firstFrom(double xM) {
        int low = 0;
        int high = blocks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks[middle].xM() < xM) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
