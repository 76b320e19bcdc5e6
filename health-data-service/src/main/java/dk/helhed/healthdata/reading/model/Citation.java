package dk.helhed.healthdata.reading.model;

import java.net.URI;

/** A line to cite figures of a version by. */
public final class Citation {

    private Citation() {}

    public static String of(DatasetShape shape, Language language, URI address) {
        return dk.helhed.healthdata.citation.Citation.of(
                shape.publisher(), shape.updated(), language.of(shape.title()), shape.version(), address);
    }
}
