package org.paretile.models.macro.circuit;

import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;
import org.paretile.models.technology.Technology;

/**
 * Flash converter of multilevel sense amplifiers, 2^b − 2 of them per column in NeuroSim V1.3 (Peng et al., IEDM 2019), as an
 * alternative to the converters of the survey: energy and area about double with every bit. Characterised at 3 to 8 bits in an array
 * of 128 × 128, reading voltages, so that the energy does not depend on what the cells hold (within 0.3 %). Its leakage was not
 * characterised and is 0 here.
 */
final class SenseAmpAdc {
    private static final int LOWEST_BITS = 3;
    private static final int HIGHEST_BITS = 8;
    private static final double EIGHT_LOG2 = 3;

    private final Technology technology;
    private final double[] nodes;

    SenseAmpAdc(Technology technology) {
        this.technology = technology;
        nodes = technology.constants().subjects("sense-amp-adc:" + LOWEST_BITS + "@").stream()
                .mapToDouble(subject -> Double.parseDouble(subject.substring(subject.indexOf('@') + 1))).sorted().toArray();
    }

    /** One converter of {@code bits} bits for {@code columns} columns. */
    Circuit at(double nm, int bits, int columns) {
        Require.within(bits, LOWEST_BITS, HIGHEST_BITS, "bits of a sense-amplifier ADC");
        Require.within(columns, 1, 1 << 16, "columns of a sense-amplifier ADC");
        Require.within(nm, nodes[0], nodes[nodes.length - 1], "node of a sense-amplifier ADC in nm");
        Axis node = Axis.linear(nodes, nm);
        return Axis.mix(node, atNode((int) nodes[node.index()], bits, columns), atNode((int) nodes[node.next()], bits, columns));
    }

    /** Its width may follow up to eight columns; between one and eight linear in the logarithm of their number. */
    private Circuit atNode(int nm, int bits, int columns) {
        ConstantTable table = technology.constants();
        String subject = "sense-amp-adc:" + bits + "@" + nm;
        double alone = table.require(subject, "area_of_own_column");
        double shared = table.require(subject, "area_of_eight_columns");
        double share = Math.min(1, Math.log(columns) / Math.log(2) / EIGHT_LOG2);
        return Circuit.of(1e-15 * table.require(subject, "conversion_energy"), alone + (shared - alone) * share, 0);
    }
}
