package org.paretile.models.macro;

import org.paretile.models.technology.AdcConstants;
import org.paretile.models.technology.ModelException;
import org.paretile.models.technology.Require;

/**
 * Energy and area of the best published analogue-to-digital converters as a function of node, resolution and sample rate: the
 * regression of Andrulis et al. (arXiv 2404.06553, used by CiMLoop, ISPASS 2024) on the Murmann ADC survey 1997–2023.
 *
 * <p>Range: 4 to 12 bits, 7 to 130 nm, up to 10¹⁰ S/s. Outside, the formula is evaluated all the same and the curve says so
 * ({@link AdcCurve#extrapolated}), with one exception: below 4 bits the regression would rise again, so such converters are
 * priced as 4-bit ones, which never flatters them. Above 20 bits there is no figure of merit and the model refuses.
 * Leakage, references and clock buffers are not included beyond what the surveyed chips report.
 */
public final class AdcModel {
    private final AdcConstants c;

    public AdcModel(AdcConstants constants) {
        c = constants;
    }

    /**
     * The converters of one node and resolution as a function of their sample rate.
     *
     * @param nodeNm feature size, nm
     * @param bits resolution (effective number of bits); need not be whole
     */
    public AdcCurve curve(double nodeNm, double bits) {
        Require.positive(nodeNm, "node of the ADC in nm");
        Require.positive(bits, "ADC bits");
        if (bits > c.tabulatedBits()) {
            throw new ModelException("ADC bits is " + bits + "; the converter survey ends at " + c.tabulatedBits()
                    + " bits: use fewer, or slice inputs or weights more finely");
        }
        double priced = Math.max(bits, c.lowestBits());
        double sndrDb = c.sndrDbPerBit() * priced + c.sndrDb();
        double bitsMeritDb = c.fomBitsDb() + c.fomBitsDbPerBit() * Math.ceil(priced);
        double energyLog = Math.log(0.5) + AdcCurve.LOG_PER_DB * sndrDb + c.energyLog()
                + c.energyNodeExponent() * Math.log(nodeNm) + c.energyBitsExponent() * Math.log(priced) + c.energyEnvelopeLog();
        double areaLog = c.areaLog() + c.areaNodeExponent() * Math.log(nodeNm);
        boolean outside = bits < c.lowestBits() || bits > c.highestBits() || nodeNm < c.lowestNm() || nodeNm > c.highestNm();
        return new AdcCurve(c, energyLog, bitsMeritDb, areaLog, outside);
    }
}
