package org.paretile.models.workload;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The name a user may have meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest changed letters; upper case and punctuation do not count. */
    static String to(String name, List<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> editDistance(plain(name), plain(candidate))))
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
