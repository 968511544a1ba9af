package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.archive.ParetoArchive;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.GenomePacking;
import org.uma.jmetal.component.catalogue.ea.variation.Variation;

/**
 * Two new designs of every two parents by crossover and mutation. A share of them is made from the archive instead, by
 * changing one gene of a nondominated design (Pareto local search, Paquete et al. 2004).
 */
final class Offspring implements Variation<DesignSolution> {
    static final double LOCAL = Double.parseDouble(System.getProperty("local", "0.25"));

    private final int matingPool;
    private final int genes;
    private final DesignVariation variation;
    private final FreshDesigns fresh;
    private final ParetoArchive archive;
    private final GenomePacking packing;
    private final long[] key;
    private final Xoshiro256 random;

    Offspring(int matingPool, DesignSpace space, DesignVariation variation, FreshDesigns fresh, ParetoArchive archive,
            Xoshiro256 random) {
        this.matingPool = matingPool;
        this.genes = space.genes();
        this.variation = variation;
        this.fresh = fresh;
        this.archive = archive;
        this.random = random;
        packing = new GenomePacking(space);
        key = new long[packing.words()];
    }

    @Override
    public List<DesignSolution> variate(List<DesignSolution> population, List<DesignSolution> parents) {
        List<DesignSolution> children = new ArrayList<>(matingPool);
        for (int i = 0; i + 1 < parents.size(); i += 2) {
            int[] first = new int[genes];
            int[] second = new int[genes];
            variation.cross(parents.get(i).genes, parents.get(i + 1).genes, first, second, random);
            if (!add(first, children) || !add(second, children)) {
                break;
            }
        }
        return children;
    }

    private boolean add(int[] child, List<DesignSolution> children) {
        if (random.nextDouble() < LOCAL && archive.vectors() > 0) {
            archive.latestGenome(random.nextInt(archive.vectors()), key);
            packing.unpack(key, 0, child);
            variation.mutateOne(child, random);
        } else {
            variation.mutate(child, random);
        }
        if (!fresh.claimChild(child)) {
            return false;
        }
        children.add(new DesignSolution(child));
        return true;
    }

    @Override
    public int getMatingPoolSize() {
        return matingPool;
    }

    @Override
    public int getOffspringPopulationSize() {
        return matingPool;
    }
}
