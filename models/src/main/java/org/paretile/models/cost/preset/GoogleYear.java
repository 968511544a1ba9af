package org.paretile.models.cost.preset;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * One year of a product in Google's chiplets cost model: what is bought, put together, tested, lost and returned.
 *
 * @param demand packages sold in the year
 * @param devices of one package, its substrate among them
 * @param substrateUsd price of that substrate
 * @param stepYields of the steps of assembly
 * @param finalTestYield share that passes the final test
 * @param systemTestYield share of those that passes the test of the system
 * @param testUsd all tests of one package
 * @param assemblyUsd assembling one package
 * @param operatingUsd operations for one package
 * @param royaltiesUsd of the whole year
 * @param developmentUsd masks and design that are paid in the year
 */
public record GoogleYear(double demand, List<GoogleYear.Device> devices, double substrateUsd, List<Double> stepYields,
        double finalTestYield, double systemTestYield, double testUsd, double assemblyUsd, double operatingUsd, double royaltiesUsd,
        double developmentUsd) {
    private static final double MILLION = 1e6;

    public GoogleYear {
        devices = List.copyOf(devices);
        stepYields = List.copyOf(stepYields);
        Require.positive(demand, "demand");
        Require.notNegative(substrateUsd, "price of the substrate");
        Require.notNegative(testUsd, "tests of a package");
        Require.notNegative(assemblyUsd, "assembly of a package");
        Require.notNegative(operatingUsd, "operations for a package");
        Require.notNegative(royaltiesUsd, "royalties");
        Require.notNegative(developmentUsd, "development");
        stepYields.forEach(yield -> share(yield, "yield of a step"));
        share(finalTestYield, "yield of the final test");
        share(systemTestYield, "yield of the system test");
        for (Device device : devices) {
            if (device.step() >= stepYields.size()) {
                throw new ModelException("a device is put in by step " + device.step() + ", but there are " + stepYields.size()
                        + " steps; steps are counted from 0");
            }
        }
    }

    private static void share(double yield, String name) {
        Require.within(Require.positive(yield, name), 0, 1, name);
    }

    /**
     * What is bought for a package.
     *
     * @param usd price of one
     * @param returnsPpm of a million, those that fail in the field
     * @param step of assembly in which it may be lost; below 0 for none
     */
    public record Device(double usd, double returnsPpm, int step) {
        public Device {
            Require.notNegative(usd, "price of the device");
            Require.within(returnsPpm, 0, MILLION, "returns of the device");
        }
    }

    /** Price of a die: whole good dies share the wafer, and each is probed. */
    public static double dieUsd(double waferUsd, double grossDies, double yield, double probeUsd) {
        double good = Math.floor(grossDies * yield);
        if (!(good >= 1)) {
            throw new ModelException("of " + grossDies + " dies on a wafer not one is good; make the die smaller");
        }
        return waferUsd / good + probeUsd;
    }

    /**
     * Money of the year, USD.
     *
     * @param material devices of all packages, the substrate among them
     * @param scrap devices lost in assembly
     * @param quality devices returned from the field
     * @param total everything
     * @param unit of that, one package
     */
    public record Costs(double material, double scrap, double quality, double total, double unit) {}

    /** What the year costs. */
    public Costs costs(GoogleRules rules) {
        double material = 0;
        double scrap = 0;
        double quality = 0;
        for (Device device : devices) {
            material += demand * device.usd();
            quality += demand * device.usd() * device.returnsPpm() / MILLION;
            scrap += device.step() < 0 ? 0 : demand * device.usd() * rules.lost(stepYields.get(device.step()));
        }
        double tested = material + (rules.substrateTwice() ? demand * substrateUsd : 0);
        double tests = rules.testsOfOnePackage() ? testUsd : demand * testUsd;
        double total = demand * (assemblyUsd + operatingUsd) + tests + royaltiesUsd + developmentUsd + scrap + quality
                + (1 + rules.lost(finalTestYield * systemTestYield)) * tested;
        return new Costs(material, scrap, quality, total, total / demand);
    }
}
