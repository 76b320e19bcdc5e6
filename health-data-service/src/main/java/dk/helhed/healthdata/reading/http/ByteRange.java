package dk.helhed.healthdata.reading.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110 section 14).
 *
 * @param to the last byte of it
 */
record ByteRange(long from, long to) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return to - from + 1;
    }

    /** Whether any byte of it is there. */
    boolean isSatisfiable(long size) {
        return from < size && length() > 0;
    }

    /** Null where the header asks for no part that is understood here, among them several at once: then all is answered. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return null;
        }
        if (form.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(form.group(2)));
            return new ByteRange(last == 0 ? size : size - last, size - 1);
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(form.group(2));
        return to < from ? null : new ByteRange(from, Math.min(to, size - 1));
    }
}
