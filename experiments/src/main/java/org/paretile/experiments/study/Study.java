package org.paretile.experiments.study;

import java.util.List;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Family;

/**
 * A study that can be run.
 *
 * @param name names the run directory
 * @param family what kind of problem it is
 * @param problem space, model, objectives and constraints
 * @param searches in the order of the file, each algorithm with each of its seeds; names are distinct
 * @param source text of the study file
 * @param resolved the study with every default made explicit and overrides applied, as YAML that reads back to an equal
 *     study; files it refers to are {@code inputs/<name>}
 * @param inputs files it refers to
 */
public record Study(String name, Family family, DesignProblem problem, List<SearchPlan> searches, String source,
        String resolved, List<InputFile> inputs) {}
