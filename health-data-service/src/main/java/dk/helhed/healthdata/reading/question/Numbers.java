package dk.helhed.healthdata.reading.question;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers as parameters write them: digits, without a sign. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private Numbers() {}

    /** Null where it is no number between the two. */
    static @Nullable Integer read(String text, int from, int to) {
        if (!DIGITS.matcher(text).matches()) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number < from || number > to ? null : number;
    }
}
