package org.paretile.models.cost;

import java.util.List;

/** What parts are put on. */
public sealed interface Base permits Laminate, Carrier, Bridged {
    /** Area of the base for parts that take {@code footprintMm2} together, mm². */
    double areaMm2(double footprintMm2);

    /** Developing it for {@code parts} parts, USD. */
    double nreUsd(List<Placed> parts, double footprintMm2);

    /** Footprints of all parts together, mm². */
    static double footprintMm2(List<Placed> parts) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += parts.get(i).count() * parts.get(i).part().footprintMm2();
        }
        return sum;
    }

    /** Parts, each counted. */
    static int count(List<Placed> parts) {
        int count = 0;
        for (int i = 0; i < parts.size(); i++) {
            count += parts.get(i).count();
        }
        return count;
    }
}
