package org.paretile.models.technology;

/**
 * Footprint and word line of a cell.
 *
 * @param areaF2 footprint in squares of the feature size F
 * @param aspectRatio height over width; rows are one height apart, columns one width
 * @param accessWidthF width of the transistor gates on the word line in F, 0 for a cross-point cell
 * @param wordlineMultiplier factor on the capacitance the cell puts on its word line
 * @param readPulseS length of one input pulse, s
 */
public record CellGeometry(double areaF2, double aspectRatio, double accessWidthF, double wordlineMultiplier, double readPulseS) {
    public CellGeometry {
        Require.positive(areaF2, "area of the cell");
        Require.positive(aspectRatio, "aspect_ratio of the cell");
        Require.notNegative(accessWidthF, "access_width of the cell");
        Require.notNegative(wordlineMultiplier, "wordline_capacitance_multiplier of the cell");
        Require.positive(readPulseS, "read_pulse of the cell");
    }

    static CellGeometry of(ConstantTable table, String subject) {
        return new CellGeometry(table.require(subject, "area"), table.orElse(subject, "aspect_ratio", 1),
                table.orElse(subject, "access_width", 0), table.orElse(subject, "wordline_capacitance_multiplier", 1),
                1e-9 * table.require(subject, "read_pulse"));
    }

    /** Distance of two rows in F. */
    public double heightF() {
        return Math.sqrt(areaF2 * aspectRatio);
    }

    /** Distance of two columns in F. */
    public double widthF() {
        return Math.sqrt(areaF2 / aspectRatio);
    }

    /** Footprint at a node, µm². */
    public double areaUm2(int nodeNm) {
        return areaF2 * nodeNm * nodeNm * 1e-6;
    }
}
