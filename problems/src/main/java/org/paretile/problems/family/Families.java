package org.paretile.problems.family;

import java.util.List;
import java.util.Optional;
import org.paretile.problems.benchmark.BenchmarkFamily;

/** The families there are. */
public final class Families {
    private static final List<Family> ALL = List.of(new BenchmarkFamily());

    private Families() {}

    /** Every family, in the order in which they are listed to users. */
    public static List<Family> all() {
        return ALL;
    }

    /** The family of that name. */
    public static Optional<Family> find(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
