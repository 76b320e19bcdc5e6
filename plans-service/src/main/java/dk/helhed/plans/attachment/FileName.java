package dk.helhed.plans.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A file's name in a form that is safe on every system and in every header. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Without folders, without what systems read as commands, and with the ending of what the file really is. */
    static String safe(String given, MediaKind kind) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", "_")
                .replaceAll("^[.\\s]+", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        stem = stem.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (stem.isBlank() ? "bilag" : stem) + "." + kind.extension();
    }

    /** For a browser to save, never to show (RFC 6266, with the name once more as RFC 8187 has it). */
    static String disposition(String name) {
        String ascii = name.replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("Æ", "Ae")
                .replace("Ø", "Oe")
                .replace("Å", "Aa")
                .replaceAll("[^\\x20-\\x7e]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
