package org.paretile.models.chiplet;

/** The dies of a design, priced. */
record Dies(DieModel fixed, DieModel semiStatic, DieModel dynamic) {

    static Dies of(ChipletDesign design, Rules rules, DieTemperatures kelvin, ChipletTechnology technology) {
        int semiStaticNm = rules.oneNodePerDie() ? design.semiStaticDie().nodeNm() : design.dynamicDie().nodeNm();
        return new Dies(
                new DieModel(DieKind.STATIC, design.staticDie(), design.staticDie().nodeNm(), design, rules, kelvin.staticK(), technology),
                new DieModel(DieKind.SEMI_STATIC, design.semiStaticDie(), semiStaticNm, design, rules, kelvin.semiStaticK(), technology),
                new DieModel(DieKind.DYNAMIC, design.dynamicDie(), design.dynamicDie().nodeNm(), design, rules, kelvin.dynamicK(),
                        technology));
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
