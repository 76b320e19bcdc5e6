package dk.helhed.healthdata.reading.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes things as Turtle (W3C 2014). */
final class Turtle {

    private Turtle() {}

    static String write(List<Thing> things) {
        StringBuilder out = new StringBuilder();
        Vocabulary.PREFIXES.forEach((prefix, iri) -> out.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(iri)
                .append("> .\n"));
        for (Thing thing : things) {
            out.append("\n<").append(thing.iri()).append("> a ").append(thing.type());
            for (Map.Entry<String, List<Term>> property : thing.properties().entrySet()) {
                out.append(" ;\n    ")
                        .append(property.getKey())
                        .append(' ')
                        .append(property.getValue().stream().map(Turtle::term).collect(Collectors.joining(", ")));
            }
            out.append(" .\n");
        }
        return out.toString();
    }

    private static String term(Term term) {
        return switch (term) {
            case Term.Iri other -> "<" + other.iri() + ">";
            case Term.Text text -> quoted(text.text()) + (text.language() == null ? "" : "@" + text.language());
            case Term.Typed typed -> quoted(typed.value()) + "^^" + typed.datatype();
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04X".formatted((int) c) : c);
            }
        }
        return out.append('"').toString();
    }
}
