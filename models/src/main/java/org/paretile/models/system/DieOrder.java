package org.paretile.models.system;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;

/** Which die takes which slot of a package with dies side by side. */
public enum DieOrder {
    /** Static dies, semi-static ones, dynamic ones, the logic die. */
    BY_KIND("by-kind"),
    /** Hot and cool dies in turn, so that no two hot ones lie side by side in a row. */
    ALTERNATING("alternating"),
    /** The largest power density first, in the south-west corner. */
    HOTTEST_FIRST("hottest-first");

    private final String label;

    DieOrder(String label) {
        this.label = label;
    }

    /** The word a user types. */
    public String label() {
        return label;
    }

    /** Die of each slot. */
    int[] of(List<DieReport> dies) {
        int n = dies.size();
        if (this == BY_KIND) {
            return IntStream.range(0, n).toArray();
        }
        int[] hottest = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -dies.get(i).powerW() / dies.get(i).areaM2()))
                .mapToInt(Integer::intValue).toArray();
        return this == HOTTEST_FIRST ? hottest
                : IntStream.range(0, n).map(slot -> hottest[slot % 2 == 0 ? slot / 2 : n - 1 - slot / 2]).toArray();
    }
}
