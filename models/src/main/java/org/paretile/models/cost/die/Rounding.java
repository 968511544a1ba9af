package org.paretile.models.cost.die;

/** What is made of a fraction of a die. */
public enum Rounding {
    /** Kept: the count is smooth in the area, as a search wants it. */
    REAL {
        @Override
        double of(double dies) {
            return dies;
        }
    },
    /** Lost. */
    FLOOR {
        @Override
        double of(double dies) {
            return Math.floor(dies);
        }
    },
    /** To the nearest whole die, halves to the even one. */
    NEAREST {
        @Override
        double of(double dies) {
            return Math.rint(dies);
        }
    };

    abstract double of(double dies);
}
