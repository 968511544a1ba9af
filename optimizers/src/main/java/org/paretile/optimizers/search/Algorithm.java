package org.paretile.optimizers.search;

import org.paretile.optimizers.ranking.Aggregation;

/** A search algorithm with its settings. */
public sealed interface Algorithm {

    /** As studies write it: {@code nsga2}. */
    String name();

    /**
     * NSGA-II (Deb et al., IEEE TEC 2002) with constraint-domination and elimination of duplicates.
     *
     * @param population individuals, ≥ 4 and even
     * @param crossover probability that two parents are crossed, 0…1
     * @param mutation expected number of mutated genes a child, &gt; 0
     */
    record Nsga2(int population, double crossover, double mutation) implements Algorithm {
        /** Most individuals. */
        public static final int MOST_POPULATION = 1_000_000;

        public Nsga2 {
            Settings.requireEvolution(population, MOST_POPULATION, crossover, mutation);
        }

        @Override
        public String name() {
            return "nsga2";
        }
    }

    /**
     * MOEA/D (Zhang and Li, IEEE TEC 2007), a whole generation evaluated at a time, on objectives normalised by the best
     * and worst values found; a child replaces around the weight vector it suits best (Wang et al., IEEE Trans. Cybernetics 2016).
     *
     * @param population individuals, one a weight vector; the nearest count that the weight design has is taken; 4…10,000,
     *     because the neighbourhoods take time in proportion to its square
     * @param neighbourhood weight vectors that mate and replace, ≥ 2
     * @param local probability that mating stays in the neighbourhood, 0…1
     * @param replaced most individuals that one child may replace, ≥ 1
     * @param aggregation how weight and objectives become one number
     * @param crossover probability that two parents are crossed, 0…1
     * @param mutation expected number of mutated genes a child, &gt; 0
     */
    record Moead(int population, int neighbourhood, double local, int replaced, Aggregation aggregation,
            double crossover, double mutation) implements Algorithm {
        /** Most individuals. */
        public static final int MOST_POPULATION = 10_000;

        public Moead {
            Settings.requireEvolution(population, MOST_POPULATION, crossover, mutation);
            if (neighbourhood < 2 || neighbourhood > population) {
                throw new IllegalArgumentException("neighbourhood must be 2.." + population + " but is " + neighbourhood);
            }
            if (replaced < 1) {
                throw new IllegalArgumentException("replaced must be at least 1 but is " + replaced);
            }
            Settings.requireShare(local, "local");
        }

        @Override
        public String name() {
            return "moead";
        }
    }

    /**
     * NSGA-III (Deb and Jain, IEEE TEC 2014) with constraint-domination and elimination of duplicates, reference directions by Das and
     * Dennis, in two layers above three objectives, normalised as by Blank, Deb and Roy (EMO 2019).
     *
     * @param population individuals, one a reference direction; the nearest count that the lattice has is taken; 4…10,000
     * @param crossover probability that two parents are crossed, 0…1
     * @param mutation expected number of mutated genes a child, &gt; 0
     */
    record Nsga3(int population, double crossover, double mutation) implements Algorithm {
        /** Most individuals. */
        public static final int MOST_POPULATION = 10_000;

        public Nsga3 {
            Settings.requireEvolution(population, MOST_POPULATION, crossover, mutation);
        }

        @Override
        public String name() {
            return "nsga3";
        }
    }

    /**
     * SMS-EMOA (Beume, Naujoks and Emmerich, EJOR 2007): one child at a time, which is not evaluated in parallel; the individual with
     * the least exclusive hypervolume, exactly computed, goes. The time for that grows fast with the objectives: two to four are its
     * domain.
     *
     * @param population individuals, 4…1000
     * @param crossover probability that two parents are crossed, 0…1
     * @param mutation expected number of mutated genes a child, &gt; 0
     */
    record SmsEmoa(int population, double crossover, double mutation) implements Algorithm {
        /** Most individuals. */
        public static final int MOST_POPULATION = 1000;

        public SmsEmoa {
            Settings.requireEvolution(population, MOST_POPULATION, crossover, mutation);
        }

        @Override
        public String name() {
            return "smsemoa";
        }
    }

    /** Different designs drawn uniformly from the space. */
    record RandomSampling() implements Algorithm {
        @Override
        public String name() {
            return "random";
        }
    }

    /** Every design of the space, in the order of its numbers. */
    record Exhaustive() implements Algorithm {
        @Override
        public String name() {
            return "exhaustive";
        }
    }

    /** Checks that the records share. */
    final class Settings {
        private Settings() {}

        static void requireEvolution(int population, int most, double crossover, double mutation) {
            if (population < 4 || population > most) {
                throw new IllegalArgumentException("population must be 4.." + most + " but is " + population);
            }
            requireShare(crossover, "crossover");
            requirePositive(mutation, "mutation");
        }

        static void requireShare(double value, String name) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be 0..1 but is " + value);
            }
        }

        static void requirePositive(double value, String name) {
            if (!(value > 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be above 0 but is " + value);
            }
        }
    }
}
