package org.paretile.experiments.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the page holds; its script reads it under these names, in snake case.
 *
 * @param study its name
 * @param family of problems
 * @param evaluations different designs evaluated, added up over the searches
 * @param feasible how many of them meet every constraint
 * @param front designs on the front; more than there are {@code ids} if the page shows a part of it
 * @param seconds wall-clock time
 * @param ids of the designs
 * @param foundBy number of the search that found each design
 * @param columns of the designs: objectives first
 * @param fixed parameters that do not vary, in words
 * @param others objectives of feasible designs that are not on the front, one row an objective
 * @param picks designs worth a look
 * @param details of some designs
 * @param limits what the constraints reject
 * @param approach null if the run has a front; else the one design there may be is not of a front, but the nearest to being feasible
 * @param courses of the searches
 * @param commonFrame whether these are measured in one frame
 * @param standing comparison of the searches; null if there is none
 * @param noStanding why there is none; null if there is one
 * @param lessons guidelines
 * @param provenance how to repeat the run
 */
record ReportData(String study, String family, long evaluations, long feasible, int front, double seconds, List<String> ids, int[] foundBy,
        List<Column> columns, Map<String, String> fixed, double[][] others, List<Picks.Pick> picks, Details.Known details, Limits limits,
        @Nullable Approach approach,
        List<Course> courses, boolean commonFrame, @Nullable Standing standing, @Nullable String noStanding, Lessons lessons, Provenance provenance) {}
