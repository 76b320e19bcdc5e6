package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a property of a thing has as its value (RDF 1.1). */
sealed interface Term {

    /** Another thing. */
    record Iri(String iri) implements Term {}

    /** @param language null for a text in none */
    record Text(String text, @Nullable String language) implements Term {}

    /** @param datatype with its prefix */
    record Typed(String value, String datatype) implements Term {}

    static List<Term> of(Bilingual text) {
        return List.of(new Text(text.da(), "da"), new Text(text.en(), "en"));
    }

    static Term of(Instant time) {
        return new Typed(time.toString(), "xsd:dateTime");
    }

    static Term of(LocalDate day) {
        return new Typed(day.toString(), "xsd:date");
    }
}
