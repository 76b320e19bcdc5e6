package dk.helhed.healthdata.reading.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes things as JSON-LD 1.1, with its context in it. */
final class JsonLd {

    private JsonLd() {}

    static Map<String, Object> write(List<Thing> things) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Vocabulary.PREFIXES);
        document.put("@graph", things.stream().map(JsonLd::thing).toList());
        return document;
    }

    private static Map<String, Object> thing(Thing thing) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", thing.iri());
        node.put("@type", thing.type());
        thing.properties()
                .forEach((property, values) ->
                        node.put(property, values.stream().map(JsonLd::term).toList()));
        return node;
    }

    private static Map<String, Object> term(Term term) {
        return switch (term) {
            case Term.Iri other -> Map.of("@id", other.iri());
            case Term.Text text ->
                text.language() == null
                        ? Map.of("@value", text.text())
                        : ordered("@value", text.text(), "@language", text.language());
            case Term.Typed typed -> ordered("@value", typed.value(), "@type", typed.datatype());
        };
    }

    /** The same bytes each time. */
    private static Map<String, Object> ordered(String first, String value, String second, String other) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(first, value);
        object.put(second, other);
        return object;
    }
}
