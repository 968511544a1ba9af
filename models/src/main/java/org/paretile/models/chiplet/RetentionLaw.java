package org.paretile.models.chiplet;

/**
 * How long a cell keeps its value at a temperature: halved every {@code halvingK} (leaking charge), or with an activation energy
 * (Arrhenius), or the same at all temperatures if neither is given.
 *
 * @param seconds retention at {@code referenceK}, s
 * @param referenceK temperature of the figure, K
 * @param halvingK rise that halves it, K; 0 if not by halving
 * @param activationEv activation energy, eV; 0 if not by Arrhenius
 */
record RetentionLaw(double seconds, double referenceK, double halvingK, double activationEv) {
    private static final double BOLTZMANN_EV_PER_K = 8.617333262e-5;

    double at(double kelvin) {
        if (halvingK > 0) {
            return seconds * Math.pow(2, (referenceK - kelvin) / halvingK);
        }
        if (activationEv > 0) {
            return seconds * Math.exp(activationEv / BOLTZMANN_EV_PER_K * (1 / kelvin - 1 / referenceK));
        }
        return seconds;
    }
}
