package org.paretile.models.accuracy;

/**
 * Covariances between the rows' contributions of two pairs of slices: p = a c, what a row carries; ĉ, its conductance if it
 * carries current; q = a c².
 */
final class WirePair {

    private final int i;
    private final int j;
    final double meanP;
    final double meanC;
    final double otherP;
    final double otherC;
    /** Cov(p, p'), Cov(p, ĉ'), Cov(ĉ, p'), Cov(ĉ, ĉ'). */
    final double pp;
    final double pc;
    final double cp;
    final double cc;
    /** Cov(q, p'), Cov(p, q'), Cov(q, ĉ'), Cov(ĉ, q'), Cov(q, q'). */
    final double qp;
    final double pq;
    private final double qc;
    private final double cq;
    final double qq;

    WirePair(WireMoments x, WireMoments w, int i, int j, int k, int l) {
        this.i = i;
        this.j = j;
        meanP = x.mean[i] * w.mean[j];
        meanC = x.carries[i] * w.mean[j];
        otherP = x.mean[k] * w.mean[l];
        otherC = x.carries[k] * w.mean[l];
        double meanQ = x.mean[i] * w.square[j];
        double otherQ = x.mean[k] * w.square[l];
        pp = x.both[i][k] * w.both[j][l] - meanP * otherP;
        pc = x.mixed[i][k] * w.both[j][l] - meanP * otherC;
        cp = x.mixed[k][i] * w.both[j][l] - meanC * otherP;
        cc = x.carry[i][k] * w.both[j][l] - meanC * otherC;
        qp = x.both[i][k] * w.mixed[j][l] - meanQ * otherP;
        pq = x.both[i][k] * w.mixed[l][j] - meanP * otherQ;
        qc = x.mixed[i][k] * w.mixed[j][l] - meanQ * otherC;
        cq = x.mixed[k][i] * w.mixed[l][j] - meanC * otherQ;
        qq = x.both[i][k] * w.carry[j][l] - meanQ * otherQ;
    }

    /** Cov(D, D') of D = E[ĉ] p + E[p] ĉ. */
    double sums() {
        return meanC * otherC * pp + meanC * otherP * pc + meanP * otherC * cp + meanP * otherP * cc;
    }

    /** Cov(q, D'). */
    double squareWithSum() {
        return otherC * qp + otherP * qc;
    }

    /** Cov(D, q'). */
    double sumWithSquare() {
        return meanC * pq + meanP * cq;
    }

    /** Cov(D, x w) of the first pair with the product of the whole operands. */
    double sumWithProduct(WireMoments x, WireMoments w) {
        double means = x.value * w.value;
        return meanC * (x.withValue[i] * w.withValue[j] - meanP * means)
                + meanP * (x.carriesWithValue[i] * w.withValue[j] - meanC * means);
    }

    /** Cov(q, x w). */
    double squareWithProduct(WireMoments x, WireMoments w) {
        return x.withValue[i] * w.carriesWithValue[j] - x.mean[i] * w.square[j] * x.value * w.value;
    }
}
