package dk.helhed.healthdata.reading.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A thing that something is said of; types and properties have prefixes. */
final class Thing {

    private final String iri;
    private final String type;
    private final Map<String, List<Term>> properties = new LinkedHashMap<>();

    Thing(String iri, String type) {
        this.iri = iri;
        this.type = type;
    }

    Thing with(String property, List<Term> values) {
        if (!values.isEmpty()) {
            properties.computeIfAbsent(property, none -> new ArrayList<>()).addAll(values);
        }
        return this;
    }

    Thing with(String property, Term value) {
        return with(property, List.of(value));
    }

    Thing with(String property, String otherThing) {
        return with(property, new Term.Iri(otherThing));
    }

    String iri() {
        return iri;
    }

    String type() {
        return type;
    }

    Map<String, List<Term>> properties() {
        return properties;
    }
}
