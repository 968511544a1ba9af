package org.paretile.problems.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A design drawn to scale.
 *
 * @param tiers from the bottom up; one for dies side by side
 */
public record Layout(List<Tier> tiers) {
    public Layout {
        tiers = List.copyOf(tiers);
    }

    /**
     * One level of a package.
     *
     * @param name for people: {@code interposer}, {@code tier 2}
     * @param widthMm its outline
     * @param heightMm its outline
     * @param blocks dies on it, at their places
     * @param temperatures its map; null if the model has no heat
     */
    public record Tier(String name, double widthMm, double heightMm, List<Block> blocks, @Nullable TemperatureMap temperatures) {
        public Tier {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A die, or a part of one.
     *
     * @param name {@code static 3}
     * @param kind {@code static}
     * @param xMm left edge
     * @param yMm lower edge
     * @param widthMm outline
     * @param heightMm outline
     * @param powerW mean power
     * @param temperatureC its hottest point; NaN if the model has no heat
     */
    public record Block(String name, String kind, double xMm, double yMm, double widthMm, double heightMm, double powerW,
            double temperatureC) {}

    /**
     * Temperatures of the cells of a grid over a tier, row by row from the lower left.
     *
     * @param columns cells across
     * @param rows cells up
     * @param celsius one a cell
     */
    public record TemperatureMap(int columns, int rows, double[] celsius) {}
}
