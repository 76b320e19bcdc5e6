package dk.helhed.kit.testing.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds hostile texts of growing length against a regular expression and counts its steps: four times the text may take
 * some four times the steps. The texts are made of what the expression itself goes along with for a while.
 */
public final class LinearTime {

    private static final int SHORT = 200;
    private static final int LONG = 4 * SHORT;
    // A text of a body may have ten times as many; a matcher that calls itself for each repetition ends the thread
    // before.
    private static final int LONGEST = 20_000;
    private static final int BEGINS_THAT_OVERFLOW = 3;
    private static final int MOST_LOOKS_A_CHARACTER = 150;
    private static final int WALKS = 10;
    private static final int LONGEST_WALK = 12;
    private static final int MOST_PAIRS = 12;
    private static final List<String> ENDS = List.of("", "\n", "\u0000", "a");
    private static final String OFTEN = "aZ09 \t\n-.,:/_()\u00e6\u2013\u00a0\"";

    private final Pattern pattern;
    private final boolean searches;
    private final List<String> letters;

    private LinearTime(RegularExpression expression) {
        this.pattern = expression.pattern();
        this.searches = expression.searches();
        this.letters = (expression.regex() + OFTEN)
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The expressions that are not linear, each with a text that shows it. */
    public static List<String> faults(List<RegularExpression> expressions) {
        return expressions.stream()
                .map(one -> new LinearTime(one).fault().map(text -> one + " on " + text))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> fault() {
        int place = 0;
        for (String begin : begins()) {
            boolean first = place++ < BEGINS_THAT_OVERFLOW;
            for (String pump : pumps(begin)) {
                for (String end : ENDS) {
                    if (!isLinear(begin, pump, end)) {
                        return Optional.of("%s(%s)*%s"
                                .formatted(begin, pump, end)
                                .replace("\n", "\\n")
                                .replace("\0", "\\0"));
                    }
                }
                if (first && overflows(begin + pump.repeat(LONGEST / pump.length()))) {
                    return Optional.of("%s(%s)*, which overflows the stack".formatted(begin, pump));
                }
            }
        }
        return Optional.empty();
    }

    /** Texts that may be the beginning of a match: random walks along what the expression does not refuse. */
    private Set<String> begins() {
        Set<String> begins = new LinkedHashSet<>(Set.of(""));
        Random random = new Random(1);
        for (int walk = 0; walk < WALKS; walk++) {
            String begin = "";
            for (int step = 0; step < LONGEST_WALK; step++) {
                String here = begin;
                List<String> on =
                        letters.stream().filter(letter -> goesOn(here + letter)).toList();
                if (on.isEmpty()) {
                    break;
                }
                begin += on.get(random.nextInt(on.size()));
                begins.add(begin);
            }
        }
        return begins;
    }

    private List<String> pumps(String begin) {
        List<String> pumps = new ArrayList<>();
        letters.forEach(letter -> addIfLive(begin, letter, pumps));
        // Of two letters a few are enough: most letters of a class behave alike.
        int most = pumps.size() + MOST_PAIRS;
        for (String one : letters) {
            for (String two : letters) {
                if (pumps.size() < most && !one.equals(two) && goesOn(begin + one)) {
                    addIfLive(begin, one + two, pumps);
                }
            }
        }
        return pumps;
    }

    private void addIfLive(String begin, String pump, List<String> pumps) {
        if (goesOn(begin + pump.repeat(6))) {
            pumps.add(pump);
        }
    }

    private boolean goesOn(String text) {
        Matcher matcher = pattern.matcher(text);
        boolean unused = searches ? matcher.lookingAt() : matcher.matches();
        return matcher.hitEnd();
    }

    private boolean isLinear(String begin, String pump, String end) {
        long few = looks(begin + pump.repeat(SHORT / pump.length()) + end);
        long many = looks(begin + pump.repeat(LONG / pump.length()) + end);
        return many <= MOST_LOOKS_A_CHARACTER * (long) LONG && many <= 8 * few + 200;
    }

    private long looks(String text) {
        CountedText counted = new CountedText(text, (MOST_LOOKS_A_CHARACTER + 1L) * text.length() + 1_000);
        try {
            Matcher matcher = pattern.matcher(counted);
            if (!searches) {
                boolean unused = matcher.matches();
            }
            while (searches && matcher.find()) {
                // On to the next one.
            }
            return counted.looks();
        } catch (CountedText.TooMany e) {
            return Long.MAX_VALUE / 16;
        }
    }

    private boolean overflows(String text) {
        try {
            boolean unused = pattern.matcher(text).matches();
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }
}
