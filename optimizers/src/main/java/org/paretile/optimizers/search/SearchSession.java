package org.paretile.optimizers.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.paretile.optimizers.archive.ParetoArchive;
import org.paretile.optimizers.evaluation.EvaluationListener;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.space.GenomePacking;

/** The books of a running search: what it has found, how far it is, and whether it is over. */
final class SearchSession implements Progress, EvaluationListener {
    /** The stall rule looks so many times in the span of its evaluations. */
    private static final int STALL_CHECKS = 20;

    private final SearchSpec spec;
    private final SearchObserver observer;
    private final double secondsBefore;
    private final long started = System.nanoTime();
    private final long budget;
    private final boolean exhaustible;
    private final GenomePacking packing;
    private final int genes;
    private final ParetoArchive archive;
    private final FrontVolume volume;
    private BooleanSupplier replaying = () -> false;
    private long evaluations;
    private long feasible;
    private boolean stallBegun;
    private double stallLogVolume;
    private long stallSince;
    private long nextStallCheck;
    private @Nullable StopReason reason;

    SearchSession(DesignProblem problem, SearchSpec spec, double secondsBefore, SearchObserver observer) {
        this.spec = spec;
        this.observer = observer;
        this.secondsBefore = secondsBefore;
        BigInteger size = problem.space().size();
        BigInteger wanted = BigInteger.valueOf(spec.stop().evaluations());
        exhaustible = size.compareTo(wanted) <= 0;
        budget = size.min(wanted).longValueExact();
        packing = new GenomePacking(problem.space());
        genes = problem.space().genes();
        archive = new ParetoArchive(problem.objectives().size(), packing.words());
        volume = new FrontVolume(archive, problem.objectives().size(), spec.reference());
    }

    ParetoArchive archive() {
        return archive;
    }

    void replayedBy(BooleanSupplier source) {
        replaying = source;
    }

    @Override
    public void evaluated(long[] genome, int offset, double[] objectives, double violation) {
        evaluations++;
        if (violation == 0) {
            feasible++;
            volume.feasible(objectives);
            archive.offer(objectives, genome, offset);
        }
    }

    /** A generation has been evaluated: tells the observer, and whether the search is over. */
    boolean over() {
        volume.generationEnded();
        boolean goOn = observer.progressed(this);
        if (evaluations >= budget) {
            reason = exhaustible ? StopReason.SPACE_EXHAUSTED : StopReason.EVALUATIONS;
        } else if (stalled()) {
            reason = StopReason.STALL;
        } else if (!goOn && !replaying()) {
            reason = StopReason.INTERRUPTED;
        } else if (!replaying() && secondsBefore + seconds() >= spec.stop().seconds()) {
            reason = StopReason.TIME;
        }
        return reason != null;
    }

    /** What was found until the search failed. */
    SearchResult failed() {
        volume.generationEnded();
        reason = StopReason.FAILED;
        return result();
    }

    private boolean stalled() {
        long span = spec.stop().stallEvaluations();
        if (span == 0 || feasible == 0 || evaluations < nextStallCheck) {
            return false;
        }
        nextStallCheck = evaluations + Math.max(1, span / STALL_CHECKS);
        double now = volume.logVolume();
        if (!stallBegun || now > stallLogVolume + Math.log1p(spec.stop().stallGain())) {
            stallBegun = true;
            stallLogVolume = now;
            stallSince = evaluations;
        }
        return evaluations - stallSince >= span;
    }

    private double seconds() {
        return (System.nanoTime() - started) * 1e-9;
    }

    SearchResult result() {
        if (reason == null) {
            throw new IllegalStateException("the search has ended without a reason");
        }
        return new SearchResult(spec, reason, evaluations, feasible, designs(), volume.volume(), volume.share(),
                volume.reference(), seconds());
    }

    private List<FrontDesign> designs() {
        List<FrontDesign> front = new ArrayList<>(archive.size());
        archive.forEach((objectives, words, offset) -> {
            int[] genome = new int[genes];
            packing.unpack(words, offset, genome);
            front.add(new FrontDesign(genome, objectives));
        });
        front.sort((a, b) -> {
            int byObjectives = Arrays.compare(a.objectives(), b.objectives());
            return byObjectives != 0 ? byObjectives : Arrays.compare(a.genome(), b.genome());
        });
        return List.copyOf(front);
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public long budget() {
        return budget;
    }

    @Override
    public boolean replaying() {
        return replaying.getAsBoolean();
    }

    @Override
    public long feasible() {
        return feasible;
    }

    @Override
    public int front() {
        return archive.size();
    }

    @Override
    public double hypervolume() {
        return volume.share();
    }

    @Override
    public double volume() {
        return volume.volume();
    }

    @Override
    public double[] reference() {
        return volume.reference();
    }
}
