package org.paretile.problems.family;

import java.util.List;
import java.util.Map;
import org.paretile.problems.ProblemException;
import org.paretile.problems.space.Domain;

/** A kind of design problem that a study names in {@code problem:}. */
public interface Family {

    /** As studies write it: {@code cim-macro}. */
    String name();

    /** One sentence: what it searches. */
    String summary();

    /** What a study states beside the space: the workload, an instance file. */
    List<Setting> settings();

    /** What a first study searches, by parameter, of a family whose defaults are one design; empty if they are not. */
    default Map<String, Domain> firstSearch() {
        return Map.of();
    }

    /** What a user who knows the published model should know; lines, empty if nothing. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * The problem with its settings made. Costly preparation happens here, once.
     *
     * @throws ProblemException if a setting is missing or cannot be used
     */
    FamilyProblem bind(Settings settings);
}
