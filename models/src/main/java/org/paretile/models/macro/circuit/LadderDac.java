package org.paretile.models.macro.circuit;

import org.paretile.models.technology.Require;

/**
 * Ladder digital-to-analogue converter of n bits. With every rung twice its neighbour link, node n − 1 nearest the output, the node
 * voltages of code d obey 4V₀ − 2V₁ = d₀V, −2V₍ᵢ₋₁₎ + 5Vᵢ − 2V₍ᵢ₊₁₎ = dᵢV, −2V₍ₙ₋₂₎ + 3V₍ₙ₋₁₎ = d₍ₙ₋₁₎V, and the supply sees
 * q(d) = V·Σ_{dᵢ=1}(V − Vᵢ). A C-2C ladder takes C·q per conversion; an R-2R ladder draws q/(2R) while its output is used (circuits
 * of CiMLoop's model of Wang et al., VLSI 2022 / JSSC 2023). The bits come from flip-flops and a controller.
 */
public final class LadderDac {
    private final int bits;
    private final double[] chargeV2ByCode;

    /** The ladder of {@code bits} bits, 1 to 16, for a supply of 1 V. */
    LadderDac(int bits) {
        this.bits = (int) Require.within(bits, 1, 16, "DAC bits");
        chargeV2ByCode = new double[1 << bits];
        double[] diagonal = new double[bits];
        double[] volts = new double[bits];
        for (int code = 0; code < chargeV2ByCode.length; code++) {
            solve(code, diagonal, volts);
            for (int i = 0; i < bits; i++) {
                if ((code >> i & 1) == 1) {
                    chargeV2ByCode[code] += 1 - volts[i];
                }
            }
        }
    }

    /** q of {@code code} at a supply of 1 V, V². */
    public double chargeV2(int code) {
        return chargeV2ByCode[(int) Require.within(code, 0, chargeV2ByCode.length - 1, "DAC code")];
    }

    /** Mean of q over codes that occur with {@code probabilities} (one entry per code, summing to 1) at a supply of 1 V, V². */
    public double meanChargeV2(double[] probabilities) {
        Require.within(probabilities.length, chargeV2ByCode.length, chargeV2ByCode.length, "number of code probabilities");
        double sum = 0;
        for (int code = 0; code < probabilities.length; code++) {
            sum += probabilities[code] * chargeV2ByCode[code];
        }
        return sum;
    }

    /** Bits. */
    public int bits() {
        return bits;
    }

    /** Thomas' algorithm; the first row has no lower and the last no upper neighbour. */
    private void solve(int code, double[] diagonal, double[] volts) {
        int last = bits - 1;
        for (int i = 0; i < bits; i++) {
            double own = 5 - (i == 0 ? 1 : 0) - (i == last ? 2 : 0);
            double factor = i == 0 ? 0 : -2 / diagonal[i - 1];
            diagonal[i] = own + 2 * factor;
            volts[i] = (code >> i & 1) - (i == 0 ? 0 : factor * volts[i - 1]);
        }
        volts[last] /= diagonal[last];
        for (int i = last - 1; i >= 0; i--) {
            volts[i] = (volts[i] + 2 * volts[i + 1]) / diagonal[i];
        }
    }
}
