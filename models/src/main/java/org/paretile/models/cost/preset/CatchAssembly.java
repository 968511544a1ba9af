package org.paretile.models.cost.preset;

import org.paretile.models.technology.ConstantTable;

/**
 * A way of assembling in CATCH (arXiv 2503.15753): machines that place and bond, and what can go wrong.
 *
 * @param placeUsdPerS of the machine that places dies and its technician
 * @param bondUsdPerS of the machine that bonds them
 * @param placeS time of placing one group of dies
 * @param placeGroup dies placed at once
 * @param bondS time of bonding one group of dies
 * @param bondGroup dies bonded at once
 * @param materialUsdPerMm2 of the bonded area
 * @param alignYield of one die
 * @param pinYield of one pin
 * @param tsvYield of one through-silicon via
 * @param tsvMm2 area of one
 * @param dielectricPerMm2 defects of the bonded dielectric
 * @param pitchMm of pads and vias
 * @param separationMm between dies
 * @param edgeMm around them
 * @param ampsPerMm2 current a pad carries
 */
record CatchAssembly(double placeUsdPerS, double bondUsdPerS, double placeS, double placeGroup, double bondS, double bondGroup,
        double materialUsdPerMm2, double alignYield, double pinYield, double tsvYield, double tsvMm2, double dielectricPerMm2,
        double pitchMm, double separationMm, double edgeMm, double ampsPerMm2) {
    private static final double SECONDS_PER_YEAR = 31_536_000;

    static CatchAssembly of(ConstantTable table, String name, CatchRules rules) {
        String s = "assembly:" + name;
        return new CatchAssembly(rate(table, s, "place_machine", rules), rate(table, s, "bond_machine", rules),
                table.require(s, "place_time"), table.require(s, "place_group"), table.require(s, "bond_time"),
                table.require(s, "bond_group"), table.require(s, "material"), table.require(s, "align_yield"),
                table.require(s, "pin_yield"), table.require(s, "tsv_yield"), table.require(s, "tsv_area"),
                table.require(s, "dielectric_defects"), table.require(s, "pitch"), table.require(s, "separation"),
                table.require(s, "edge_exclusion"), table.require(s, "current_density"));
    }

    private static double rate(ConstantTable table, String subject, String machine, CatchRules rules) {
        double perYear = table.require(subject, machine) / table.require(subject, "machine_life") + table.require(subject, "technician");
        double uptime = table.require(subject, "uptime");
        return perYear / SECONDS_PER_YEAR * (rules.uptimeMultiplies() ? uptime : 1 / uptime);
    }

    double timeS(int dies) {
        return placeS * Math.ceil(dies / placeGroup) + bondS * Math.ceil(dies / bondGroup);
    }

    double costUsd(int dies, double areaMm2) {
        return placeUsdPerS * placeS * Math.ceil(dies / placeGroup) + bondUsdPerS * bondS * Math.ceil(dies / bondGroup)
                + materialUsdPerMm2 * areaMm2;
    }

    double yield(int dies, double pins, double tsvs, double areaMm2) {
        return Math.pow(alignYield, dies) * Math.pow(pinYield, pins) * Math.pow(tsvYield, tsvs)
                / (1 + dielectricPerMm2 * areaMm2);
    }

    /** Pads for current in and out at {@code volts}. */
    double powerPads(double powerW, double volts) {
        double radius = pitchMm / 4;
        return volts == 0 ? 0 : 2 * Math.ceil(powerW / (ampsPerMm2 * Math.PI * radius * radius * volts));
    }
}
