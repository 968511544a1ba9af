package org.paretile.models.cost;

/**
 * Development, paid once, by what is developed; USD.
 *
 * @param modules blocks of dies
 * @param dies dies around their blocks, masks included
 * @param interfaces die-to-die interfaces
 * @param packages substrates, carriers, bridges and the bonding of stacks
 * @param masks of what dies take, their mask sets
 */
public record NreSplit(double modules, double dies, double interfaces, double packages, double masks) {
    NreSplit(double modules, double dies, double interfaces, double packages) {
        this(modules, dies, interfaces, packages, 0);
    }

    /** All of it; masks are among the dies. */
    public double total() {
        return modules + dies + interfaces + packages;
    }

    /** This for one of {@code volume} units. */
    public NreSplit per(double volume) {
        return new NreSplit(modules / volume, dies / volume, interfaces / volume, packages / volume, masks / volume);
    }

    NreSplit times(double share) {
        return new NreSplit(share * modules, share * dies, share * interfaces, share * packages, share * masks);
    }

    NreSplit plus(NreSplit other) {
        return new NreSplit(modules + other.modules, dies + other.dies, interfaces + other.interfaces, packages + other.packages,
                masks + other.masks);
    }
}
