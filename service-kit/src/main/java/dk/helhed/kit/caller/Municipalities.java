package dk.helhed.kit.caller;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes (kommunekode, four digits) of Denmark's 98 municipalities, since the reform of 2007. */
public final class Municipalities {

    private static final Set<String> CODES = read();

    private Municipalities() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** All of them, in their order. */
    public static String[] codes() {
        return CODES.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> read() {
        try (InputStream in = Municipalities.class.getResourceAsStream("/municipalities.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "the codes are in the jar"), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
