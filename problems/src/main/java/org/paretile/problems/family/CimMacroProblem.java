package org.paretile.problems.family;

import java.util.List;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/** {@link CimMacroFamily} for one network and technology. */
final class CimMacroProblem implements FamilyProblem {
    private final Network network;
    private final Technology technology;
    private final double targetDb;
    private final List<ParameterSpec> parameters;

    CimMacroProblem(Network network, Technology technology, double targetDb) {
        this.network = network;
        this.technology = technology;
        this.targetDb = targetDb;
        this.parameters = CimMacroParameters.of(technology);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public List<Metric> metrics() {
        return CimMacroMetrics.ALL;
    }

    @Override
    public List<Objective> objectives() {
        return CimMacroMetrics.WANTED;
    }

    @Override
    public List<Constraint> constraints() {
        return List.of();
    }

    @Override
    public DesignModel model(DesignSpace space) {
        return new CimMacroModel(space, network, technology, targetDb);
    }
}
