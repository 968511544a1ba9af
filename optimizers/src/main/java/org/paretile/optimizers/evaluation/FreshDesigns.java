package org.paretile.optimizers.evaluation;

import java.math.BigInteger;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.paretile.problems.space.DesignSpace;

/**
 * Sees to it that a search only claims designs it has not evaluated. A child that is known is mutated again, then
 * replaced by a random design; when random designs are known too, because the space is nearly exhausted, designs are
 * taken by number, so that in the end every design has been evaluated once.
 */
public final class FreshDesigns {
    private static final int MUTATIONS = 20;
    private static final int DRAWS = 50;

    private final DesignSpace space;
    private final DesignVariation variation;
    private final Evaluations evaluations;
    private final Xoshiro256 random;
    private final BigInteger size;
    private long cursor = -1;
    private long visited;

    public FreshDesigns(DesignSpace space, DesignVariation variation, Evaluations evaluations, Xoshiro256 random) {
        this.space = space;
        this.variation = variation;
        this.evaluations = evaluations;
        this.random = random;
        size = space.size();
    }

    /**
     * Claims a child, changed until it is new.
     *
     * @return whether there was a new design and an evaluation left for it
     */
    public boolean claimChild(int[] child) {
        if (evaluations.remaining() <= 0) {
            return false;
        }
        for (int i = 0; i < MUTATIONS; i++) {
            if (evaluations.claim(child)) {
                return true;
            }
            variation.mutateOne(child, random);
        }
        return claimDrawn(child);
    }

    /** Claims a random design, each value of a gene as likely; as {@link #claimChild}. */
    public boolean claimDrawn(int[] genome) {
        for (int i = 0; i < DRAWS && evaluations.remaining() > 0; i++) {
            variation.draw(genome, random);
            if (evaluations.claim(genome)) {
                return true;
            }
        }
        return claimUniform(genome);
    }

    /** Claims a random design, each design as likely; as {@link #claimChild}. */
    public boolean claimUniform(int[] genome) {
        for (int i = 0; i < DRAWS && evaluations.remaining() > 0; i++) {
            uniform(genome);
            if (evaluations.claim(genome)) {
                return true;
            }
        }
        return claimNext(genome);
    }

    private void uniform(int[] genome) {
        if (size.bitLength() <= 63) {
            space.unrank(random.nextLong(size.longValue()), genome);
            return;
        }
        if (!space.conditional()) {
            variation.draw(genome, random);
            return;
        }
        BigInteger rank;
        do {
            rank = BigInteger.ZERO;
            for (int bits = 0; bits < size.bitLength(); bits += 32) {
                rank = rank.shiftLeft(32).or(BigInteger.valueOf(random.nextLong() >>> 32));
            }
            rank = rank.shiftRight((32 - size.bitLength() % 32) % 32);
        } while (rank.compareTo(size) >= 0);
        System.arraycopy(space.unrank(rank), 0, genome, 0, genome.length);
    }

    /** From a random number on; a design once known stays known, so that all calls together go round once. */
    private boolean claimNext(int[] genome) {
        if (evaluations.remaining() <= 0) {
            return false;
        }
        if (size.bitLength() > 63) {
            throw new IllegalStateException("random designs repeat in a space of " + size + " designs");
        }
        long designs = size.longValue();
        if (cursor < 0) {
            cursor = random.nextLong(designs);
        }
        while (visited < designs) {
            space.unrank(cursor, genome);
            cursor = cursor + 1 == designs ? 0 : cursor + 1;
            visited++;
            if (evaluations.claim(genome)) {
                return true;
            }
        }
        return false;
    }
}
