package org.paretile.problems.family;

import java.util.List;
import java.util.Set;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.space.DesignSpace;

/** {@link CimMacroFamily} for one network and technology. */
final class CimMacroProblem implements MacroProblem {
    private final Network network;
    private final Technology technology;
    private final double targetDb;
    private final Money money;
    private final List<ParameterSpec> parameters;

    CimMacroProblem(Network network, Technology technology, double targetDb, Money money) {
        this.network = network;
        this.technology = technology;
        this.targetDb = targetDb;
        this.money = money;
        this.parameters = CimMacroParameters.of(technology);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public List<Metric> metrics() {
        return CimMacroMetrics.of(true, true);
    }

    @Override
    public DesignModel model(DesignSpace space, Set<Metric> needed) {
        return new CimMacroModel(space, network, technology, targetDb, CimMacroMetrics.die(money, needed));
    }
}
