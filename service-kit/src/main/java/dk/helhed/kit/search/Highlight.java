package dk.helhed.kit.search;

import dk.helhed.kit.search.Hit.Piece;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words that were searched for in a text, by their forms, and cuts the text down to what is around them. */
final class Highlight {

    // As the database parts words; nothing that is longer is shown whole.
    private static final Pattern WORD =
            Pattern.compile("\\p{N}{1,50}+(?:[./]\\p{N}{1,50}+){1,9}+|[\\p{L}\\p{N}\\p{M}\\u00AD]{1,200}+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final int BEFORE = 60;
    private static final int LENGTH = 240;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_INFLECTION = 6;
    /** Before the begin of a longer word, where the database writes it too. */
    private static final String BEGIN = "<";

    private final List<String> forms;

    /** @param sought the words of a search, each with its forms, as the database has them */
    Highlight(List<String> sought) {
        this.forms = sought.stream()
                .flatMap(word -> List.of(word.split("\\|")).stream())
                .toList();
    }

    /** The text around its first match, or its title's where only that matches. */
    List<Piece> of(String title, String text) {
        List<MatchResult> found = find(text);
        List<MatchResult> inTitle = found.isEmpty() ? find(title) : List.of();
        return inTitle.isEmpty() ? pieces(text, found) : pieces(title, inTitle);
    }

    private static List<Piece> pieces(String text, List<MatchResult> found) {
        int from = found.isEmpty() ? 0 : begin(text, found.getFirst().start());
        int to = end(text, from, found.isEmpty() ? from : found.getFirst().end());
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (MatchResult match : found) {
            if (match.end() <= to) {
                add(pieces, text.substring(at, match.start()), false);
                add(pieces, match.group(), true);
                at = match.end();
            }
        }
        add(pieces, text.substring(at, to), false);
        return List.copyOf(pieces);
    }

    /** Some way before a match: behind a space if there is one. */
    private static int begin(String text, int match) {
        if (match <= BEFORE) {
            return 0;
        }
        int from = whole(text, match - BEFORE);
        int at = from;
        while (at < match && !isSpace(text.charAt(at))) {
            at++;
        }
        return at < match ? at + 1 : from;
    }

    /** Some way behind the begin: before a space if there is one, and never before the first match ends. */
    private static int end(String text, int from, int match) {
        if (text.length() - from <= LENGTH) {
            return text.length();
        }
        int to = whole(text, from + LENGTH);
        int at = to;
        while (at > from && !isSpace(text.charAt(at))) {
            at--;
        }
        return Math.max(at > from ? at : to, match);
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) && Character.isHighSurrogate(text.charAt(place - 1))
                ? place - 1
                : place;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
        String plain = word.replace("aa", "a").replace("oe", "o");
        return forms.stream().anyMatch(form -> matches(word, form) || matches(plain, form));
    }

    /** Whether a word begins with a form, or is it, or ends with it, but for an inflection. */
    private static boolean matches(String word, String form) {
        if (form.startsWith(BEGIN)) {
            return word.startsWith(form.substring(1));
        }
        int at = word.lastIndexOf(form);
        return at >= 0
                && (at == 0 || form.length() >= SHORTEST_PART)
                && word.length() - at - form.length() <= LONGEST_INFLECTION;
    }

    /** As the database folds the forms. */
    static String fold(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\u00AD", "")
                .replace("æ", "ae")
                .replace("ä", "ae")
                .replace("ø", "oe")
                .replace("ö", "oe")
                .replace("å", "aa");
        return MARK.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    }
}
