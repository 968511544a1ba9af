package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignProblem;

/** Mines {@link Guideline}s. The same designs and seed give the same guidelines. */
public final class Guidelines {
    /** Chance of any guideline of a kind in noise, unless another level is asked for. */
    public static final double LEVEL = 0.05;
    /** Base samples of the sensitivity over the space: each is evaluated once for every parameter that varies, and eight times more. */
    public static final int SAMPLES = 384;
    /** Designs of the front that steps begin at, at most, unless asked otherwise. */
    public static final int STARTS = 200;

    private Guidelines() {}

    /**
     * What evaluated designs show: shared choices, rules for regions of the front, power laws along it.
     *
     * @param level chance of finding anything of one kind where there is nothing, 0 to 1
     * @param seed of the comparisons with chance
     */
    public static List<Guideline> mined(Designs designs, double level, long seed) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1 but is " + level);
        }
        List<Guideline> guidelines = new ArrayList<>();
        if (designs.size() == 0) {
            return guidelines;
        }
        guidelines.addAll(SharedChoices.of(designs, level));
        guidelines.addAll(FrontRules.of(designs, level));
        guidelines.addAll(PowerLaws.of(designs, level, new SplittableRandom(seed)));
        return guidelines;
    }

    /**
     * What the model says when asked: {@link #near} the front, and {@link #over} the space.
     *
     * @param designs whose front the steps begin at
     * @param samples base samples over the space, at least 64; 0 for none
     * @param seed of the sample
     */
    public static List<Guideline> measured(DesignProblem problem, Designs designs, int samples, long seed) {
        List<Guideline> guidelines = new ArrayList<>(near(problem, designs, STARTS));
        if (samples > 0) {
            guidelines.addAll(over(problem, samples, seed));
        }
        return guidelines;
    }

    /**
     * Effects of single steps near the front.
     *
     * @param designs whose front the steps begin at
     * @param starts how many of its designs at most, an even choice
     */
    public static List<Guideline> near(DesignProblem problem, Designs designs, int starts) {
        return List.copyOf(LocalEffects.of(problem, designs, starts));
    }

    /**
     * The share of each parameter, and of pairs, in the variance over the space.
     *
     * @param samples base samples, at least 64
     * @param seed of the sample
     */
    public static List<Guideline> over(DesignProblem problem, int samples, long seed) {
        int[] varied = IntStream.range(0, problem.space().genes()).filter(p -> problem.space().cardinality(p) > 1).toArray();
        return SobolIndices.of(problem, varied, samples, new SplittableRandom(seed));
    }
}
