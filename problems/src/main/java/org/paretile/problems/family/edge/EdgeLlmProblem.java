package org.paretile.problems.family.edge;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.system.SystemData;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/** {@link EdgeLlmFamily} for one workload and revision. */
final class EdgeLlmProblem implements FamilyProblem {
    private final ChipletWorkload workload;
    private final SystemData data;
    private final boolean published;
    private final EdgeArrays arrays;

    EdgeLlmProblem(ChipletWorkload workload, SystemData data, boolean published) {
        this.workload = workload;
        this.data = data;
        this.published = published;
        this.arrays = EdgeArrays.of(workload, published);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return arrays.parameters(EdgeLlmParameters.of(published, data));
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(EdgeLlmMetrics.METRICS.stream(), arrays.metrics().stream()).toList();
    }

    @Override
    public List<Objective> objectives() {
        return EdgeLlmMetrics.WANTED;
    }

    @Override
    public List<Constraint> constraints() {
        return List.of();
    }

    @Override
    public DesignModel model(DesignSpace space) {
        return model(space, Set.of());
    }

    /** In the numbers of 3D-CIMlet, which knows no prices, a package that cannot be made is one without a price, unless one is needed. */
    @Override
    public DesignModel model(DesignSpace space, Set<Metric> needed) {
        boolean priced = !published || !Collections.disjoint(needed, EdgeLlmMetrics.MONEY.all());
        return new EdgeLlmModel(space, workload, data, arrays.arrays(space), published, priced);
    }

    @Override
    public Optional<String> advice(String absentParameter) {
        return switch (absentParameter) {
            case EdgeLlmParameters.SCALE_NOC, EdgeLlmParameters.SCALE_NOP -> Optional.of("revision corrected counts all traffic and"
                    + " shortens no traces; remove " + absentParameter + ", or set 'revision: published'");
            default -> arrays.advice(absentParameter);
        };
    }
}
