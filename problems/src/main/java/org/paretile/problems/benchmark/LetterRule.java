package org.paretile.problems.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a categorical landscape demands of its letters. */
sealed interface LetterRule {

    /** How far the letters are from what is demanded: above 0 if they break the rule. */
    double excess(int[] letters);

    /** At most {@code limit} letters are {@code letter}. */
    record AtMost(int letter, int limit) implements LetterRule {
        @Override
        public double excess(int[] letters) {
            return count(letters, letter) - limit;
        }
    }

    /** At least {@code limit} letters are {@code letter}. */
    record AtLeast(int letter, int limit) implements LetterRule {
        @Override
        public double excess(int[] letters) {
            return limit - count(letters, letter);
        }
    }

    /** Two places have the same letter if {@code same}, else different ones. */
    record Pair(int first, int second, boolean same) implements LetterRule {
        @Override
        public double excess(int[] letters) {
            return (letters[first] == letters[second]) == same ? 0 : 1;
        }
    }

    Pattern COUNT = Pattern.compile("count\\(x==(\\d{1,6})\\)(?:([+-])(\\d{1,6}))?(<=|>=)(-?\\d{1,6})");
    Pattern PAIR = Pattern.compile("x(\\d{1,6})(!=|==)x(\\d{1,6})");

    /**
     * Reads {@code count(x==0)-3 <= 0} or {@code x1 != x2}; places are numbered from 1, letters from 0.
     *
     * @param entry the text
     * @param n number of places
     * @param letters number of letters
     */
    static LetterRule of(Entry entry, int n, int letters) {
        String text = entry.text().replaceAll("\\s", "");
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            int letter = Integer.parseInt(count.group(1));
            if (letter >= letters) {
                throw entry.bad("but letters are 0 to " + (letters - 1), "name a letter that there is");
            }
            int offset = count.group(3) == null ? 0 : Integer.parseInt(count.group(3));
            int limit = Integer.parseInt(count.group(5)) - ("-".equals(count.group(2)) ? -offset : offset);
            return "<=".equals(count.group(4)) ? new AtMost(letter, limit) : new AtLeast(letter, limit);
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return new Pair(place(entry, pair.group(1), n), place(entry, pair.group(3), n), "==".equals(pair.group(2)));
        }
        throw entry.bad("not a rule for letters", "write it like 'count(x==0)-3 <= 0' or 'x1 != x2'");
    }

    private static int place(Entry entry, String digits, int n) {
        int place = Integer.parseInt(digits);
        if (place < 1 || place > n) {
            throw entry.bad("but places are x1 to x" + n, "name a place that there is");
        }
        return place - 1;
    }

    private static int count(int[] letters, int letter) {
        int count = 0;
        for (int x : letters) {
            count += x == letter ? 1 : 0;
        }
        return count;
    }
}
