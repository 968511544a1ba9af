package org.paretile.experiments.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paretile.models.accuracy.Devices;
import org.paretile.models.chiplet.ChipletTechnology;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.preset.Actuary;
import org.paretile.models.cost.preset.Catch;
import org.paretile.models.cost.preset.EcoChip;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.macro.survey.MacroSurvey;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.technology.Confidence;
import org.paretile.models.technology.Constant;
import org.paretile.models.technology.Technology;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.workload.Networks;

/**
 * A number the models use, from whichever of their files.
 *
 * @param subject kind and name: {@code cell:rram_neurram}, {@code device:pcm_analog}, {@code macro:isaac-isca-2016}, {@code
 *     workload:resnet18}; after the name of a model if another has such subjects, too: {@code cost:node:22}
 * @param quantity what it is
 * @param value a number, or of a described macro an expression
 * @param unit as its file writes it
 * @param source the publication or data set
 * @param confidence how far to trust it
 */
public record SourcedNumber(String subject, String quantity, Object value, String unit, String source, Confidence confidence) {

    /**
     * Every number: technology, devices, described macros, workloads, the survey of macros, chiplets, networks, heat, money and the
     * published tools of money; the least trusted first.
     */
    public static List<SourcedNumber> all(Technology technology) {
        List<SourcedNumber> all = new ArrayList<>();
        technology.constants().all().forEach(c -> all.add(of(c)));
        Devices.builtIn().constants().all().forEach(c -> all.add(of(c)));
        Set<MacroSpec.Sourced> macros = new LinkedHashSet<>(); // several macros include the same file
        MacroSpec.shipped().forEach(name -> macros.addAll(MacroSpec.shipped(name).sources()));
        macros.forEach(m -> all.add(new SourcedNumber("macro:" + m.file(), m.path(), number(m.value()), m.unit(), m.source(),
                m.confidence())));
        Networks.fits().forEach(f -> all.add(new SourcedNumber("workload:" + f.network(), f.layer() + '.' + f.tensor() + ".misfit",
                f.totalVariation(), "1", Networks.SOURCE, Confidence.FITTED)));
        MacroSurvey.of(technology).numbers().all().forEach(c -> all.add(of("survey:", c)));
        ChipletTechnology.builtIn().constants().forEach(table -> table.all().forEach(c -> all.add(of("chiplet:", c))));
        NetworkTechnology.builtIn().constants().all().forEach(c -> all.add(of("network:", c)));
        ThermalData.builtIn().constants().all().forEach(c -> all.add(of("thermal:", c)));
        CostData.builtIn().constants().all().forEach(c -> all.add(of("cost:", c)));
        Actuary.constants().forEach(c -> all.add(of("actuary:", c)));
        Catch.constants().all().forEach(c -> all.add(of("catch:", c)));
        EcoChip.constants().all().forEach(c -> all.add(of("ecochip:", c)));
        all.sort(Comparator.comparing(SourcedNumber::confidence).reversed());
        return all;
    }

    /** A constant of the models. */
    public static SourcedNumber of(Constant c) {
        return of("", c);
    }

    /** @param model and a colon, before subjects that another model may have, too */
    private static SourcedNumber of(String model, Constant c) {
        return new SourcedNumber(model + c.subject(), c.quantity(), c.value(), c.unit(), c.source(), c.confidence());
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) { // an expression
            return text;
        }
    }

    /** Whether {@code name} is its subject, what that belongs to, or its name without the kind before the colon. */
    public boolean isOf(String name) {
        return subject.equals(name) || subject.startsWith(name + ":") || subject.startsWith(name + "@")
                || subject.endsWith(":" + name) || subject.contains(":" + name + "@");
    }

    /** By column. */
    public Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", subject);
        row.put("quantity", quantity);
        row.put("value", value);
        row.put("unit", unit);
        row.put("source", source);
        row.put("confidence", confidence.label());
        return row;
    }
}
