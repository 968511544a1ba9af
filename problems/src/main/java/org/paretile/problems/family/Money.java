package org.paretile.problems.family;

import java.io.StringReader;
import java.util.List;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Unit;

/**
 * What a study fixes about money and carbon, the same in every family that prices its designs.
 *
 * @param data prices, yields, carbon
 * @param economics volume, hours of use, electricity
 */
public record Money(CostData data, Economics economics) {
    private static final Setting VOLUME = new Setting("volume", Setting.Kind.WORD, "100000", false,
            "units made, over which development is shared");
    private static final Setting SERVICE_LIFE = new Setting("service_life", Setting.Kind.WORD, "3 year", false,
            "time that a unit is on in its life, for the carbon of its electricity");
    private static final Setting GRID_INTENSITY = new Setting("grid_intensity", Setting.Kind.WORD, "", false,
            "carbon of that electricity in g CO2e per kWh; that of the cost data if left out");
    private static final Setting COSTS = new Setting("costs", Setting.Kind.FILE, "", false,
            "CSV file of prices, yields and carbon laid over those built in");

    /** The settings that a family with money has. */
    public static final List<Setting> SETTINGS = List.of(VOLUME, SERVICE_LIFE, GRID_INTENSITY, COSTS);

    /**
     * Reads {@link #SETTINGS}.
     *
     * @throws org.paretile.models.ParetileException if one cannot be used
     */
    public static Money of(Settings settings) {
        CostData data = switch (settings.get(COSTS.key()).orElse(null)) {
            case SettingValue.TextFile(String file, String content) -> CostData.builtIn().with(file, new StringReader(content));
            case SettingValue.TreeFile(String file, Object tree) -> throw new ProblemException("bad-costs", file + " is no file of costs",
                    "give a CSV file with the columns subject,quantity,value,unit,source,confidence");
            case SettingValue.Word word -> CostData.builtIn();
            case null -> CostData.builtIn();
        };
        double hours = settings.amount(SERVICE_LIFE, Unit.of("s")) / 3600;
        double grid = settings.word(GRID_INTENSITY).isEmpty() ? data.gridGramsPerKwh() : settings.amount(GRID_INTENSITY, Unit.NONE);
        return new Money(data, new Economics(settings.amount(VOLUME, Unit.NONE), hours, grid));
    }
}
