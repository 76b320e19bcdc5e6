package dk.helhed.healthdata.reading.model;

import java.util.Locale;

/** Which numbers of a cell are asked for. */
public enum Figure {
    VALUE,
    COUNT,
    DENOMINATOR,
    LOWER95,
    UPPER95,
    LOWER998,
    UPPER998;

    /** As questions and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
