package dk.helhed.healthdata.citation;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;

/** A line to cite by: who, when, what, which version, where. */
public final class Citation {

    private Citation() {}

    public static String of(String publisher, Instant time, String title, long version, URI address) {
        return "%s (%d): %s. Version %d. %s"
                .formatted(publisher, time.atOffset(ZoneOffset.UTC).getYear(), title, version, address);
    }

    /** Of what has no version. */
    static String of(String publisher, String title, URI address) {
        return "%s: %s. %s".formatted(publisher, title, address);
    }
}
