package org.paretile.models.technology;

/**
 * Wires, timing and voltage scaling of an array.
 *
 * @param wireOhmPerMHeight resistance of a wire along the height of the cells, Ω/m
 * @param wireOhmPerMWidth resistance of a wire along their width, Ω/m
 * @param wireFeatureM feature size the wire length is counted in, whatever the node, m
 * @param wireFPerM capacitance of a word-line wire, F/m
 * @param wordlineFactor energy of a word line over C·V²
 * @param settlingS settling and sampling after the pulses of a step, s
 * @param delayExponent delays go with (nominal supply / supply) to this power
 * @param leakageExponent leakage power goes with (supply / nominal supply) to this power
 */
public record ArrayConstants(double wireOhmPerMHeight, double wireOhmPerMWidth, double wireFeatureM, double wireFPerM,
        double wordlineFactor, double settlingS, double delayExponent, double leakageExponent) {
    public ArrayConstants {
        Require.notNegative(wireOhmPerMHeight, "wire_resistance_along_height");
        Require.notNegative(wireOhmPerMWidth, "wire_resistance_along_width");
        Require.positive(wireFeatureM, "wire_feature_size");
        Require.notNegative(wireFPerM, "wordline_wire_capacitance");
        Require.positive(wordlineFactor, "wordline_energy_factor");
        Require.notNegative(settlingS, "settling_time");
        Require.notNegative(delayExponent, "delay_voltage_exponent");
        Require.notNegative(leakageExponent, "leakage_voltage_exponent");
    }

    static ArrayConstants of(ConstantTable table) {
        String array = "macro:array";
        return new ArrayConstants(1e6 * table.require(array, "wire_resistance_along_height"),
                1e6 * table.require(array, "wire_resistance_along_width"),
                1e-9 * table.require(array, "wire_feature_size"),
                1e-9 * table.require(array, "wordline_wire_capacitance"),
                table.require(array, "wordline_energy_factor"),
                1e-9 * table.require(array, "settling_time"),
                table.require(array, "delay_voltage_exponent"),
                table.require(array, "leakage_voltage_exponent"));
    }
}
