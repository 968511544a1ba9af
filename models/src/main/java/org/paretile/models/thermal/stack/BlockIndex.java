package org.paretile.models.thermal.stack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Blocks by their places, to look at few of them where area may be shared: a package has up to a thousand. */
public final class BlockIndex {
    private static final int MOST_ALONG = 64;

    private final Buckets x;
    private final Buckets y;
    /** By bucket of the lower left corner, from {@code start} of the bucket on. */
    private final Block[] blocks;
    private final int[] start;

    /** Equal stretches of an axis from {@code leastM} on, no shorter than any block, so that a block reaches into the next at most. */
    private record Buckets(double leastM, double lengthM, int count) {
        static Buckets of(List<Block> blocks, ToDoubleFunction<Block> corner, ToDoubleFunction<Block> extent) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double longest = 0;
            for (Block block : blocks) {
                least = Math.min(least, corner.applyAsDouble(block));
                most = Math.max(most, corner.applyAsDouble(block));
                longest = Math.max(longest, extent.applyAsDouble(block));
            }
            int count = blocks.isEmpty() ? 1 : Math.clamp((int) ((most - least) / longest), 1, MOST_ALONG);
            return new Buckets(least, Math.max(longest, (most - least) / count), count);
        }

        int at(double positionM) {
            return Math.clamp((int) Math.floor((positionM - leastM) / lengthM), 0, count - 1);
        }
    }

    /** Of these blocks, which may overlap. */
    public BlockIndex(List<Block> blocks) {
        x = Buckets.of(blocks, Block::xM, Block::widthM);
        y = Buckets.of(blocks, Block::yM, Block::heightM);
        start = new int[x.count * y.count + 1];
        for (Block block : blocks) {
            start[bucket(block) + 1]++;
        }
        for (int b = 0; b + 1 < start.length; b++) {
            start[b + 1] += start[b];
        }
        this.blocks = new Block[blocks.size()];
        int[] next = start.clone();
        for (Block block : blocks) {
            this.blocks[next[bucket(block)]++] = block;
        }
    }

    private int bucket(Block block) {
        return x.at(block.xM()) * y.count + y.at(block.yM());
    }

    /** Area that the blocks share with {@code other}, m². */
    public double sharedM2(Block other) {
        double shared = 0;
        int south = y.at(other.yM() - y.lengthM);
        int north = y.at(other.yM() + other.heightM());
        for (int column = x.at(other.xM() - x.lengthM), east = x.at(other.xM() + other.widthM()); column <= east; column++) {
            for (int i = start[column * y.count + south], end = start[column * y.count + north + 1]; i < end; i++) {
                shared += blocks[i].sharedM2(other);
            }
        }
        return shared;
    }

    /** Throws in the name of {@code owner} if two of these blocks overlap. */
    static void checkApart(String owner, List<Block> layer) {
        Block[] blocks = layer.toArray(Block[]::new);
        Arrays.sort(blocks, Comparator.comparingDouble(Block::xM));
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
}
