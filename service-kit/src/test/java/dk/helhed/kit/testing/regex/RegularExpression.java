package dk.helhed.kit.testing.regex;

import java.util.regex.Pattern;

/**
 * A regular expression as a class file has it.
 *
 * @param searches whether it is looked for at every place of a text, and not only held against the whole of it
 */
public record RegularExpression(String where, String regex, int flags, boolean searches) {

    Pattern pattern() {
        return Pattern.compile(regex, flags);
    }

    @Override
    public String toString() {
        return where + ": " + regex;
    }
}
