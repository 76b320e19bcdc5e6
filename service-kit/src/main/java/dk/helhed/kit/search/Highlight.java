package dk.helhed.kit.search;

import dk.helhed.kit.search.Hit.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words that were searched for in a text, by their stems, and cuts the text down to what is around them. */
final class Highlight {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int BEFORE = 60;
    private static final int LENGTH = 240;
    private static final int SHORTEST_PART = 4;

    private final List<String> stems;

    Highlight(List<String> stems) {
        this.stems = stems;
    }

    /** The text around its first match, or its title's where only that matches. */
    List<Piece> of(String title, String text) {
        return find(text).isEmpty() && !find(title).isEmpty() ? pieces(title) : pieces(text);
    }

    private List<Piece> pieces(String text) {
        List<MatchResult> found = find(text);
        int from = found.isEmpty() ? 0 : atWord(text, found.getFirst().start() - BEFORE);
        int to = text.length() - from <= LENGTH ? text.length() : end(text, from, found);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (MatchResult match : found) {
            if (match.end() <= to) {
                add(pieces, text.substring(at, match.start()), false);
                add(pieces, match.group(), true);
                at = match.end();
            }
        }
        add(pieces, text.substring(at, Math.max(at, to)), false);
        return List.copyOf(pieces);
    }

    /** Before a space, and never before the first match ends. */
    private static int end(String text, int from, List<MatchResult> found) {
        int space = text.lastIndexOf(' ', from + LENGTH);
        int end = space <= from ? from + LENGTH : space;
        return found.isEmpty() ? end : Math.max(end, found.getFirst().end());
    }

    private static int atWord(String text, int place) {
        return place <= 0 ? 0 : text.indexOf(' ', place) + 1;
    }

    private static void add(List<Piece> pieces, String text, boolean match) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, match));
        }
    }

    private List<MatchResult> find(String text) {
        return WORD.matcher(text)
                .results()
                .filter(word -> matches(fold(word.group())))
                .toList();
    }

    private boolean matches(String word) {
        return stems.stream()
                .anyMatch(stem -> word.startsWith(stem) || (stem.length() >= SHORTEST_PART && word.contains(stem)));
    }

    /** As the database folds the stems. */
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ä", "ae")
                .replace("ø", "oe")
                .replace("ö", "oe")
                .replace("å", "aa");
    }
}
