package org.paretile.models.macro;

import org.paretile.models.technology.Node;

/**
 * Adders and registers of a node at its nominal supply: linear in bits, every gate switching (fits of ours to NeuroSim V1.3,
 * Peng et al., IEDM 2019, within 3·10⁻⁷ of it).
 */
public record DigitalCircuits(Node node) {
    /** Energy of an addition of {@code bits} bits, J. */
    public double adderJ(int bits) {
        return node.adderJPerBit() * bits + node.adderJ();
    }

    /** Energy of clocking a register of {@code bits} bits, J. */
    public double registerJ(int bits) {
        return node.flipFlopJPerBit() * bits;
    }

    /** Energy of adding {@code bits} bits to a shifted sum kept in {@code shiftBits} bits, J. */
    public double shiftAddJ(int bits, int shiftBits) {
        return adderJ(bits) + registerJ(bits) + registerJ(shiftBits);
    }

    /** Energy of summing {@code inputs} numbers of {@code leafBits} bits in a tree that grows one bit a level, J. */
    public double adderTreeJ(int leafBits, int inputs) {
        double joules = 0;
        int bits = leafBits;
        for (int left = inputs; left > 1; left -= left / 2) {
            bits++;
            int adders = left / 2;
            joules += adders * adderJ(bits);
        }
        return joules;
    }

    /** Area of an adder, µm². */
    public double adderUm2(int bits) {
        return node.adderUm2PerBit() * bits;
    }

    /** Area of a register, µm². */
    public double registerUm2(int bits) {
        return node.flipFlopUm2PerBit() * bits;
    }

    /** Area of a shift-and-add, µm². */
    public double shiftAddUm2(int bits, int shiftBits) {
        return adderUm2(bits) + registerUm2(bits + shiftBits);
    }

    /** Area of an adder tree, µm². */
    public double adderTreeUm2(int leafBits, int inputs) {
        return adderUm2(treeBits(leafBits, inputs));
    }

    /** Leakage of an adder, W. */
    public double adderLeakageW(int bits) {
        return node.adderLeakageWPerBit() * bits;
    }

    /** Leakage of a register, W. */
    public double registerLeakageW(int bits) {
        return node.flipFlopLeakageWPerBit() * bits;
    }

    /** Leakage of a shift-and-add, W. */
    public double shiftAddLeakageW(int bits, int shiftBits) {
        return adderLeakageW(bits) + registerLeakageW(bits + shiftBits);
    }

    /** Leakage of an adder tree, W. */
    public double adderTreeLeakageW(int leafBits, int inputs) {
        return adderLeakageW(treeBits(leafBits, inputs));
    }

    private static int treeBits(int leafBits, int inputs) {
        int total = 0;
        int bits = leafBits;
        for (int left = inputs; left > 1; left -= left / 2) {
            bits++;
            total += left / 2 * bits;
        }
        return total;
    }
}
