package dk.helhed.kit.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an amount is counted in. */
public enum AmountUnit {
    KRONER(0, ""),
    THOUSANDS(3, "1000", "t", "tus", "tusind", "tusinde"),
    MILLIONS(6, "1000000", "mio", "mill", "million", "millioner"),
    BILLIONS(9, "mia", "milliard", "milliarder");

    private static final Map<String, AmountUnit> WORDS = words();
    private static final int LONGEST = 40;

    private final int power;
    private final List<String> scales;

    AmountUnit(int power, String... scales) {
        this.power = power;
        this.scales = List.of(scales);
    }

    int power() {
        return power;
    }

    /** By its words: {@code kr.}, {@code t.kr.}, {@code i hele 1.000 kr.}, {@code mio. kr.}; empty for all others. */
    public static Optional<AmountUnit> of(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = DanishNumber.plain(words).toLowerCase(Locale.ROOT);
        for (String first : List.of("i ", "hele ")) {
            plain = plain.startsWith(first) ? plain.substring(first.length()).strip() : plain;
        }
        return Optional.ofNullable(WORDS.get(plain.replace(".", "").replace(" ", "")));
    }

    private static Map<String, AmountUnit> words() {
        Map<String, AmountUnit> words = new HashMap<>();
        for (AmountUnit unit : values()) {
            for (String scale : unit.scales) {
                for (String currency : List.of("kr", "kroner", "dkk", "danskekroner")) {
                    words.put(scale + currency, unit);
                }
                // A letter alone may be another word.
                if (scale.length() > 1) {
                    words.put(scale, unit);
                }
            }
        }
        return Map.copyOf(words);
    }
}
