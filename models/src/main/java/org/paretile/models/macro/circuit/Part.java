package org.paretile.models.macro.circuit;

import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * A published converter, buffer, router or gate at the node and size it was published at, to be moved and resized with the laws of
 * the library of CiMLoop (Andrulis et al., ISPASS 2024). Immutable; every step returns a new part.
 *
 * @param name without the kind, for example {@code isaac_edram}
 * @param nodeNm node the figures are for, nm
 * @param widthBits bits of one action, 0 if it has no width
 * @param depth words it stores, 0 if it stores none
 * @param resolutionBits resolution of a converter, 0 if it is none
 * @param supplyV supply the figures are for, 0 if that of the node
 * @param depthExponent energy goes with the depth to this power
 * @param circuit figures of one copy
 */
public record Part(String name, double nodeNm, double widthBits, double depth, double resolutionBits, double supplyV,
        double depthExponent, Circuit circuit) {
    public Part {
        Require.positive(nodeNm, "feature_size of part:" + name);
        Require.notNegative(widthBits, "width of part:" + name);
        Require.notNegative(depth, "depth of part:" + name);
        Require.notNegative(resolutionBits, "resolution of part:" + name);
        Require.notNegative(supplyV, "supply_voltage of part:" + name);
    }

    static Part of(ConstantTable table, String name) {
        String subject = "part:" + name;
        if (!table.has(subject, "feature_size")) {
            throw new ModelException("part '" + name + "' is not known; use one of " + table.subjects("part:").stream()
                    .map(known -> known.substring("part:".length())).toList() + " or add rows of part:" + name
                    + " in a technology file");
        }
        return new Part(name, table.require(subject, "feature_size"), table.orElse(subject, "width", 0),
                table.orElse(subject, "depth", 0), table.orElse(subject, "resolution", 0),
                table.orElse(subject, "supply_voltage", 0), table.require("macro:buffer", "depth_exponent"),
                new Circuit(1e-12 * table.orElse(subject, "read_energy", 0), 1e-12 * table.orElse(subject, "write_energy", 0),
                        table.orElse(subject, "area", 0), 1e-9 * table.orElse(subject, "leakage", 0)));
    }

    /** At another node (Stillmaker and Baas). */
    public Part at(double toNm, NodeScaling scaling) {
        return new Part(name, toNm, widthBits, depth, resolutionBits, supplyV, depthExponent, scaling.move(circuit, nodeNm, toNm));
    }

    /** With another width: energy, area and leakage in proportion. */
    public Part withWidth(double bits) {
        double ratio = ratio(bits, widthBits, "width");
        return new Part(name, nodeNm, bits, depth, resolutionBits, supplyV, depthExponent, circuit.times(ratio));
    }

    /** With another depth: energy goes with its power of 0.78, area and leakage in proportion. */
    public Part withDepth(double words) {
        double ratio = ratio(words, depth, "depth");
        return new Part(name, nodeNm, widthBits, words, resolutionBits, supplyV, depthExponent,
                circuit.scaled(Math.pow(ratio, depthExponent), ratio, ratio));
    }

    /** With another resolution: energy, area and leakage double with every bit. */
    public Part withResolution(double bits) {
        ratio(bits, resolutionBits, "resolution");
        return new Part(name, nodeNm, widthBits, depth, bits, supplyV, depthExponent, circuit.times(Math.pow(2, bits - resolutionBits)));
    }

    /** At another supply: energy goes with its square, leakage in proportion. Only for a part published with its supply. */
    public Part withSupply(double volts) {
        return new Part(name, nodeNm, widthBits, depth, resolutionBits, volts, depthExponent,
                circuit.atSupply(ratio(volts, supplyV, "supply_voltage"), 1));
    }

    private double ratio(double wanted, double published, String quantity) {
        Require.positive(wanted, quantity + " of part:" + name);
        if (published <= 0) {
            throw new ModelException("part '" + name + "' is not published with a " + quantity + ", so it cannot be made "
                    + wanted + "; leave it out, or add " + quantity + " of part:" + name + " in a technology file");
        }
        return wanted / published;
    }
}
