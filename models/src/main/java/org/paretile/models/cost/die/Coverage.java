package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * A test that finds a share of the defective parts and never fails a good one. Of parts that yield Y it passes
 * {@code 1 − (1 − Y)·c}, and of those it passes {@code Y/(1 − (1 − Y)·c)} are good: the rest escapes. With c = 1 every part that
 * passes is a known good die; with c = 0 there is no test (Williams, Brown, IEEE Trans. Comput. C-30(12), 1981).
 *
 * @param share c, in [0, 1]
 */
public record Coverage(double share) {
    /** Finds every defect. */
    public static final Coverage FULL = new Coverage(1);

    /** Finds none. */
    public static final Coverage NONE = new Coverage(0);

    public Coverage {
        Require.within(share, 0, 1, "test coverage");
    }

    /** Share of parts that pass. */
    public double passing(double yield) {
        return share == 1 ? yield : 1 - (1 - yield) * share;
    }

    /** Share of good parts among those that pass. */
    public double quality(double yield) {
        return Math.min(1, yield / passing(yield));
    }
}
