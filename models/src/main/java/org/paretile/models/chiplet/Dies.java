package org.paretile.models.chiplet;

/** The dies of a design, priced. */
record Dies(DieModel fixed, DieModel semiStatic, DieModel dynamic) {

    /** At no temperature in particular. */
    static Dies of(ChipletDesign design, Rules rules, ChipletTechnology technology) {
        int semiStaticNm = rules.oneNodePerDie() ? design.semiStaticDie().nodeNm() : design.dynamicDie().nodeNm();
        return new Dies(
                new DieModel(DieKind.STATIC, design.staticDie(), design.staticDie().nodeNm(), design, rules, technology),
                new DieModel(DieKind.SEMI_STATIC, design.semiStaticDie(), semiStaticNm, design, rules, technology),
                new DieModel(DieKind.DYNAMIC, design.dynamicDie(), design.dynamicDie().nodeNm(), design, rules, technology));
    }

    /** The same dies at their temperatures, if the rules know temperatures. */
    Dies at(DieTemperatures kelvin, Rules rules, ChipletTechnology technology) {
        double doublingK = technology.logic().sramDoublingK();
        return rules.temperature() ? new Dies(fixed.at(kelvin.staticK(), doublingK), semiStatic.at(kelvin.semiStaticK(), doublingK),
                dynamic.at(kelvin.dynamicK(), doublingK)) : this;
    }

    DieModel of(DieKind kind) {
        return switch (kind) {
            case STATIC -> fixed;
            case SEMI_STATIC -> semiStatic;
            case DYNAMIC -> dynamic;
            case LOGIC -> throw new IllegalArgumentException("a logic die has no arrays");
        };
    }
}
