package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.List;
import org.paretile.experiments.run.EventLog;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;

/**
 * How a search went.
 *
 * @param search how far it came
 * @param group algorithm and settings
 * @param evaluations at each event, ascending
 * @param hypervolume share of the search's own box at each event
 * @param feasible share of the designs evaluated until each event
 */
record Course(SearchState search, String group, List<Long> evaluations, List<Double> hypervolume, List<Double> feasible) {

    static Course of(RunDirectory directory, SearchState search, String group) {
        List<Long> evaluations = new ArrayList<>();
        List<Double> hypervolume = new ArrayList<>();
        List<Double> feasible = new ArrayList<>();
        for (EventLog.Snapshot event : EventLog.read(directory.searchFile(search.name(), "events.jsonl"))) {
            if (evaluations.isEmpty() || event.evaluations() > evaluations.getLast()) {
                evaluations.add(event.evaluations());
                hypervolume.add(Column.rounded(event.hypervolume()));
                feasible.add(Column.rounded((double) event.feasible() / Math.max(1, event.evaluations())));
            }
        }
        return new Course(search, group, evaluations, hypervolume, feasible);
    }
}
