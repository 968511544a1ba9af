package org.paretile.problems.family;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The families there are: services of type {@link Family}, so that a jar on the class path can bring one of its own. */
public final class Families {
    private static final List<Family> ALL =
            ServiceLoader.load(Family.class).stream().map(ServiceLoader.Provider::get).toList();

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
