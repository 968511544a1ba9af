package org.paretile.models.cost;

import org.jspecify.annotations.Nullable;

/** What one part of a node has taken that passes its test, of money and of carbon, with all below it. */
final class Batch {
    final Spending usd = new Spending();
    final Spending kg = new Spending();
    double diesMm2;
    double processedMm2;
    double quality = 1;
    @Nullable Infeasible infeasible;

    void add(Batch child, int count) {
        usd.add(child.usd, count);
        kg.add(child.kg, count);
        diesMm2 += count * child.diesMm2;
        processedMm2 += count * child.processedMm2;
        quality *= power(child.quality, count);
        if (child.infeasible != null) {
            refuse(child.infeasible);
        }
    }

    /** The first reason counts. */
    void refuse(Infeasible reason) {
        if (infeasible == null) {
            infeasible = reason;
        }
    }

    void lose(double passing) {
        if (passing != 1) {
            usd.lose(passing);
            kg.lose(passing);
            processedMm2 /= passing;
        }
    }

    /**
     * What is put together has the yield of its parts times {@code made}; those that pass the test go on.
     *
     * @param known share of it whose loss is entered already
     */
    void finish(double made, double known, FinalTest test) {
        usd.assembly += test.usdPerMm2() * diesMm2 / known;
        double good = quality * made;
        lose(test.coverage().passing(good) / known);
        quality = test.coverage().quality(good);
    }

    /** Good dies are lost with the bad ones they are bonded to. */
    void loseBlindly(double passing) {
        double lost = 1 / passing - 1;
        usd.dieDefects += lost * (usd.dies + usd.dieTest);
        kg.dieDefects += lost * kg.dies;
        usd.packageDefects += lost * usd.assembly;
        kg.packageDefects += lost * kg.assembly;
        processedMm2 /= passing;
    }

    /** {@code base^exponent}, quick where it is plain. */
    static double power(double base, int exponent) {
        return base == 1 || exponent == 1 ? base : Math.pow(base, exponent);
    }
}
