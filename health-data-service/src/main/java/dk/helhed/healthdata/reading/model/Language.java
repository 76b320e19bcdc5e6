package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.text.Bilingual;
import java.util.Locale;

/** In which language names and notes are written. */
public enum Language {
    DA,
    EN;

    /** As questions and answers write it (BCP 47). */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(Bilingual text) {
        return this == DA ? text.da() : text.en();
    }
}
