package org.paretile.models.macro.spec;

/** Energy of an action of one component, bilinear in the mean input and weight level, its size and leakage. */
final class Coefficients {
    double readJ;
    double readPerInputJ;
    double readPerWeightJ;
    double readPerBothJ;
    double writeJ;
    double areaM2;
    double leakageW;

    double readJ(double input, double weight) {
        return readJ + readPerInputJ * input + readPerWeightJ * weight + readPerBothJ * input * weight;
    }

    void clear() {
        readJ = 0;
        readPerInputJ = 0;
        readPerWeightJ = 0;
        readPerBothJ = 0;
        writeJ = 0;
        areaM2 = 0;
        leakageW = 0;
    }
}
