package org.paretile.models.technology;

/**
 * Coefficients of the regression of converter energy and area on node, resolution and sample rate. Figures of merit in dB, areas
 * in µm², energies in pJ, nodes in nm and rates in Hz inside the logarithms, as published.
 *
 * @param sndrDbPerBit signal to noise and distortion per bit, dB
 * @param sndrDb the same at 0 bits, dB
 * @param fomSpeedDb figure of merit limited by speed at 1 S/s, dB
 * @param fomSpeedDbPerE its fall for every factor e in rate, dB
 * @param fomBitsDb figure of merit limited by noise at 0 bits, dB
 * @param fomBitsDbPerBit its rise per bit, dB
 * @param energyLog constant of the logarithm of energy
 * @param energyNodeExponent exponent of the node
 * @param energyBitsExponent exponent of the resolution
 * @param energyEnvelopeLog shift from the mean to the best published converters
 * @param areaLog constant of the logarithm of area
 * @param areaNodeExponent exponent of the node
 * @param areaRateExponent exponent of the sample rate
 * @param areaEnergyExponent exponent of the energy
 * @param lowestBits lowest resolution of the regression
 * @param highestBits highest resolution it was compared at
 * @param tabulatedBits highest resolution of the table of merits
 * @param highestHz highest sample rate of the regression
 * @param lowestNm smallest node it was compared at
 * @param highestNm largest node it was compared at
 */
public record AdcConstants(double sndrDbPerBit, double sndrDb, double fomSpeedDb, double fomSpeedDbPerE, double fomBitsDb,
        double fomBitsDbPerBit, double energyLog, double energyNodeExponent, double energyBitsExponent, double energyEnvelopeLog,
        double areaLog, double areaNodeExponent, double areaRateExponent, double areaEnergyExponent, double lowestBits,
        double highestBits, double tabulatedBits, double highestHz, double lowestNm, double highestNm) {

    static AdcConstants of(ConstantTable table) {
        String adc = "adc:survey";
        return new AdcConstants(table.require(adc, "sndr_per_bit"), table.require(adc, "sndr_intercept"),
                table.require(adc, "fom_speed_intercept"), table.require(adc, "fom_speed_slope"),
                table.require(adc, "fom_bits_intercept"), table.require(adc, "fom_bits_slope"),
                table.require(adc, "energy_intercept"), table.require(adc, "energy_node_exponent"),
                table.require(adc, "energy_bits_exponent"), table.require(adc, "energy_envelope"),
                table.require(adc, "area_intercept"), table.require(adc, "area_node_exponent"),
                table.require(adc, "area_rate_exponent"), table.require(adc, "area_energy_exponent"),
                table.require(adc, "lowest_resolution"), table.require(adc, "highest_resolution"),
                table.require(adc, "highest_tabulated_resolution"), table.require(adc, "highest_rate"),
                table.require(adc, "lowest_node"), table.require(adc, "highest_node"));
    }
}
