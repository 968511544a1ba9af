package org.paretile.models.cost;

/** A {@link Split} in the making. */
final class Spending {
    double dies;
    double dieDefects;
    double dieTest;
    double packaging;
    double assembly;
    double packageDefects;
    double wastedDies;

    /** Enters {@code count} of what {@code other} holds. */
    void add(Spending other, double count) {
        dies += count * other.dies;
        dieDefects += count * other.dieDefects;
        dieTest += count * other.dieTest;
        packaging += count * other.packaging;
        assembly += count * other.assembly;
        packageDefects += count * other.packageDefects;
        wastedDies += count * other.wastedDies;
    }

    /** Only the share {@code passing} of what was made so far goes on. */
    void lose(double passing) {
        double lost = 1 / passing - 1;
        wastedDies += lost * (dies + dieDefects + dieTest + wastedDies);
        packageDefects += lost * (packaging + assembly + packageDefects);
    }

    double total() {
        return dies + dieDefects + dieTest + packaging + assembly + packageDefects + wastedDies;
    }

    Split split() {
        return new Split(dies, dieDefects, dieTest, packaging, assembly, packageDefects, wastedDies);
    }
}
