package dk.helhed.healthdata.reading.model;

import java.net.URI;
import java.time.ZoneOffset;

/** A line to cite figures by: who, when, what, which version, where. */
public final class Citation {

    private Citation() {}

    public static String of(DatasetShape shape, Language language, URI address) {
        return "%s (%d): %s. Version %d. %s"
                .formatted(
                        shape.publisher(),
                        shape.updated().atOffset(ZoneOffset.UTC).getYear(),
                        language.of(shape.title()),
                        shape.version(),
                        address);
    }
}
