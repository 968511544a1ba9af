package org.paretile.models.macro.circuit;

import java.util.Arrays;
import java.util.Comparator;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * Energy and area of a digital block moved from one node to another at one supply (Stillmaker and Baas, Integration 58, 2017):
 * energy as the ratio of a parabola in the supply fitted per node, area from their table of relative areas, 130 to 7 nm. Between
 * nodes linear; beyond the ends energy goes with the root of the feature size and area with the feature size. Leakage scales as
 * energy, as in the library of CiMLoop (Andrulis et al., ISPASS 2024).
 */
public final class NodeScaling {
    private static final String KIND = "scaling:";

    private final Revision revision;
    private final double[] nm;
    private final double[] energy;
    private final double[][] area;

    /** Scaling at {@code supplyV}, the same at both nodes. */
    NodeScaling(ConstantTable table, double supplyV, Revision revision) {
        this.revision = revision;
        Require.within(supplyV, 0.5, 1.5, "supply for node scaling in V");
        nm = table.subjects(KIND).stream().map(subject -> Double.valueOf(subject.substring(KIND.length())))
                .sorted(Comparator.reverseOrder()).mapToDouble(Double::doubleValue).toArray();
        energy = new double[nm.length];
        area = new double[nm.length][nm.length];
        for (int i = 0; i < nm.length; i++) {
            String subject = KIND + name(nm[i]);
            energy[i] = table.require(subject, "energy_quadratic") * supplyV * supplyV
                    + table.require(subject, "energy_linear") * supplyV + table.require(subject, "energy_constant");
            for (int j = 0; j < nm.length; j++) {
                area[i][j] = table.require(subject, "area_to_" + name(nm[j]));
            }
        }
    }

    /** Energy at {@code toNm} over energy at {@code fromNm}. */
    public double energyRatio(double fromNm, double toNm) {
        return energy(toNm) / energy(fromNm) * Math.sqrt(beyond(toNm) / beyond(fromNm));
    }

    /** Area at {@code toNm} over area at {@code fromNm}. */
    public double areaRatio(double fromNm, double toNm) {
        double outside = beyond(toNm) / beyond(fromNm);
        return outside * switch (revision) {
            case PUBLISHED -> publishedArea(Place.of(nm, fromNm), Place.of(nm, toNm));
            case CORRECTED -> area(Place.of(nm, toNm)) / area(Place.of(nm, fromNm));
        };
    }

    /** {@code circuit}, known at {@code fromNm}, at {@code toNm}. */
    public Circuit move(Circuit circuit, double fromNm, double toNm) {
        double joules = energyRatio(fromNm, toNm);
        return circuit.scaled(joules, areaRatio(fromNm, toNm), joules);
    }

    private double energy(double at) {
        Place place = Place.of(nm, at);
        return place.mix(energy[place.index], energy[place.next], revision);
    }

    /** Area relative to the largest node. */
    private double area(Place place) {
        return place.mix(area[0][place.index], area[0][place.next], revision);
    }

    private double publishedArea(Place from, Place to) {
        return from.mix(to.mix(area[from.index][to.index], area[from.index][to.next], revision),
                to.mix(area[from.next][to.index], area[from.next][to.next], revision), revision);
    }

    /** Feature size over the nearest tabulated one if outside, else 1. */
    private double beyond(double at) {
        Require.positive(at, "node in nm");
        return at > nm[0] ? at / nm[0] : at < nm[nm.length - 1] ? at / nm[nm.length - 1] : 1;
    }

    private static String name(double nm) {
        return Long.toString(Math.round(nm));
    }

    /** Between entries {@code index} and {@code next} of a falling table, {@code share} of the way. */
    private record Place(int index, int next, double share) {
        static Place of(double[] falling, double at) {
            double inside = Math.clamp(at, falling[falling.length - 1], falling[0]);
            int index = (int) Arrays.stream(falling).filter(value -> value >= inside).count() - 1;
            if (falling[index] == inside) {
                return new Place(index, index, 0);
            }
            return new Place(index, index + 1, (falling[index] - inside) / (falling[index] - falling[index + 1]));
        }

        double mix(double first, double second, Revision revision) {
            double weight = switch (revision) {
                case PUBLISHED -> 1 - share;
                case CORRECTED -> share;
            };
            return index == next ? first : first * (1 - weight) + second * weight;
        }
    }
}
