package dk.helhed.healthdata.command;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts names into the order that a person would, and finds the one that was meant. */
final class Names {

    /** As people count: 2 before 10, and 0-17 before 18-24 before 100+. */
    static final Comparator<String> ORDER =
            Comparator.<String, Text>comparing(Text::new).thenComparing(Comparator.naturalOrder());

    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");
    private static final int MOST_LISTED = 12;

    private Names() {}

    private record Text(String text) implements Comparable<Text> {

        @Override
        public int compareTo(Text other) {
            Matcher mine = PIECE.matcher(text);
            Matcher others = PIECE.matcher(other.text);
            while (mine.find()) {
                if (!others.find()) {
                    return 1;
                }
                int order = compare(mine.group(), others.group());
                if (order != 0) {
                    return order;
                }
            }
            return others.find() ? -1 : 0;
        }

        private static int compare(String a, String b) {
            boolean areNumbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
            return areNumbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    /** Known names as a sentence, with the one that is nearest to what was written. */
    static String known(String written, Collection<String> names) {
        String listed = names.stream().sorted(ORDER).limit(MOST_LISTED).collect(Collectors.joining(", "));
        String more = names.size() > MOST_LISTED ? " and " + (names.size() - MOST_LISTED) + " more" : "";
        String meant =
                nearest(written, names).map(name -> " Was " + name + " meant?").orElse("");
        return (names.isEmpty() ? "There is none." : "There are " + listed + more + ".") + meant;
    }

    static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(1, written.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(ORDER));
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    /** At most so many that they can be read. */
    static String list(List<String> names) {
        String all = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return names.size() > MOST_LISTED ? all + " and " + (names.size() - MOST_LISTED) + " more" : all;
    }
}
