package org.paretile.optimizers.variation;

import org.paretile.problems.space.DesignSpace;

/**
 * Crossover and mutation of canonical genomes. Genes without order are exchanged and reset, genes with order are also
 * blended and moved in small steps. Only active genes count: a gene that a child inherits from no parent, because its
 * parameter was inactive there, is drawn at random; genes of inactive parameters are 0, so children are canonical.
 */
public final class DesignVariation {
    /** Share of the ordered genes that are blended instead of exchanged. */
    private static final double BLENDED = 0.25;
    /** Share of the mutations of ordered genes that draw any other value instead of taking a step. */
    private static final double JUMPS = 0.1;

    private final DesignSpace space;
    private final int genes;
    private final int[] cardinality;
    private final boolean[] ordered;
    private final boolean conditional;
    private final int free;
    private final double crossover;
    private final double mutation;

    /**
     * @param crossover probability that two parents are crossed
     * @param mutation expected number of genes moved a child, ≤ the active genes
     */
    public DesignVariation(DesignSpace space, double crossover, double mutation) {
        this.space = space;
        this.crossover = crossover;
        this.mutation = mutation;
        genes = space.genes();
        cardinality = new int[genes];
        ordered = new boolean[genes];
        int several = 0;
        for (int p = 0; p < genes; p++) {
            cardinality[p] = space.cardinality(p);
            ordered[p] = space.ordered(p);
            several += cardinality[p] > 1 ? 1 : 0;
        }
        free = several;
        conditional = space.conditional();
    }

    /** Fills {@code genome} at random: every value of an active gene as likely. */
    public void draw(int[] genome, Xoshiro256 random) {
        for (int p = 0; p < genes; p++) {
            genome[p] = active(genome, p) ? random.nextInt(cardinality[p]) : 0;
        }
    }

    /** Makes two children of two parents; parents that are not crossed are copied. */
    public void cross(int[] a, int[] b, int[] first, int[] second, Xoshiro256 random) {
        if (random.nextDouble() >= crossover) {
            System.arraycopy(a, 0, first, 0, genes);
            System.arraycopy(b, 0, second, 0, genes);
            return;
        }
        for (int p = 0; p < genes; p++) {
            int x = a[p];
            int y = b[p];
            if (conditional) {
                boolean inA = space.active(a, p);
                boolean inB = space.active(b, p);
                if (!inA || !inB) {
                    first[p] = inherit(inA, x, inB, y, first, p, random);
                    second[p] = inherit(inA, x, inB, y, second, p, random);
                    continue;
                }
            }
            if (x != y) {
                if (ordered[p] && Math.abs(x - y) > 1 && random.nextDouble() < BLENDED) {
                    int blended = GeneMoves.blend(x, y, cardinality[p], random);
                    y = x + y - blended;
                    x = blended;
                } else if (random.nextBoolean()) {
                    int other = x;
                    x = y;
                    y = other;
                }
            }
            first[p] = active(first, p) ? x : 0;
            second[p] = active(second, p) ? y : 0;
        }
    }

    private int inherit(boolean inA, int x, boolean inB, int y, int[] child, int p, Xoshiro256 random) {
        if (!active(child, p)) {
            return 0;
        }
        return inA ? x : inB ? y : random.nextInt(cardinality[p]);
    }

    /**
     * Moves every active gene with the same probability, so that the expected number is the setting. A step of an ordered
     * gene at an end of its range may lead back to where it was: without these a gene would drift away from its ends.
     */
    public void mutate(int[] genome, Xoshiro256 random) {
        int candidates = candidates(genome);
        double rate = candidates == 0 ? 0 : Math.min(1, mutation / candidates);
        boolean[] before = conditional ? activity(genome) : null;
        boolean moved = false;
        for (int p = 0; p < genes; p++) {
            if (cardinality[p] > 1 && (before == null || before[p]) && random.nextDouble() < rate) {
                genome[p] = move(genome[p], p, random);
                moved = true;
            }
        }
        if (moved && before != null) {
            settle(genome, before, random);
        }
    }

    /** Moves one active gene, which may lead back as in {@link #mutate}. */
    public void mutateOne(int[] genome, Xoshiro256 random) {
        int candidates = candidates(genome);
        if (candidates == 0) {
            return;
        }
        int pick = random.nextInt(candidates);
        for (int p = 0; p < genes; p++) {
            if (cardinality[p] > 1 && active(genome, p) && pick-- == 0) {
                boolean[] before = conditional ? activity(genome) : null;
                genome[p] = move(genome[p], p, random);
                if (before != null) {
                    settle(genome, before, random);
                }
                return;
            }
        }
    }

    private int move(int value, int p, Xoshiro256 random) {
        return ordered[p] && random.nextDouble() >= JUMPS
                ? GeneMoves.creep(value, cardinality[p], random)
                : GeneMoves.reset(value, cardinality[p], random);
    }

    /** Draws genes that have become active, clears those that are no longer. */
    private void settle(int[] genome, boolean[] before, Xoshiro256 random) {
        for (int p = 0; p < genes; p++) {
            if (!space.active(genome, p)) {
                genome[p] = 0;
            } else if (!before[p]) {
                genome[p] = random.nextInt(cardinality[p]);
            }
        }
    }

    private boolean[] activity(int[] genome) {
        boolean[] activity = new boolean[genes];
        for (int p = 0; p < genes; p++) {
            activity[p] = space.active(genome, p);
        }
        return activity;
    }

    private int candidates(int[] genome) {
        if (!conditional) {
            return free;
        }
        int count = 0;
        for (int p = 0; p < genes; p++) {
            count += cardinality[p] > 1 && space.active(genome, p) ? 1 : 0;
        }
        return count;
    }

    private boolean active(int[] genome, int p) {
        return !conditional || space.active(genome, p);
    }
}
