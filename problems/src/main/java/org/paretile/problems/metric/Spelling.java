package org.paretile.problems.metric;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Suggestions for misspelt words: the closest known word by edit distance with transpositions. */
public final class Spelling {
    private static final Pattern PARTS = Pattern.compile("[:._@-]");
    private static final int LEAST_PART = 3;
    private static final int MOST_NEAR = 5;

    private Spelling() {}

    /** The known word closest to {@code word}, if it is close enough to be what was meant. */
    public static Optional<String> closest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - word.length()) <= most)
                .min(Comparator.comparingInt((String k) -> distance(lower, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) <= most)
                .filter(k -> distance(lower, k.toLowerCase(Locale.ROOT)) < Math.max(1, Math.max(k.length(), word.length())));
    }

    /** The closest known word, or the first few of which a part is what was meant; none if nothing is close. */
    public static List<String> near(String word, Collection<String> known) {
        return closest(word, known).map(List::of).orElseGet(() -> word.length() < LEAST_PART ? List.of() : known.stream()
                .filter(k -> closest(word, Arrays.asList(PARTS.split(k))).isPresent()).limit(MOST_NEAR).toList());
    }

    /** {@code did you mean 'x'?} if known words are {@link #near}, else the list of known words. */
    public static String advice(String word, Collection<String> known) {
        List<String> near = near(word, known);
        return near.isEmpty() ? known.isEmpty() ? "" : "known are: " + String.join(", ", known)
                : "did you mean " + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", ")) + "?";
    }

    static String closestUnit(String symbol) {
        for (Dimension dimension : Dimension.values()) {
            for (String known : Units.symbols(dimension)) {
                if (known.equalsIgnoreCase(symbol)) {
                    return "did you mean '" + known + "'?";
                }
            }
        }
        return "units are written like pJ, ns, mm2, MHz, C, USD, dB, TOPS/W";
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
