package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.sheet.CellResult;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a cell of a column holds, in the words of the table and in those of the API. */
enum CellKind {
    TEXT,
    /** Texts, with a bar between them. */
    TEXTS,
    NUMBER,
    AMOUNT,
    TRUTH(Map.of("ja", "true", "nej", "false")),
    VISIBILITY(Map.of("åben", "OPEN", "lukket", "CLOSED")),
    FUNDING(Map.of(
            "mindreforbrug", "UNDERSPEND",
            "grundbudget", "BASE_BUDGET",
            "opsparing", "SAVINGS",
            "tilskud", "GRANT",
            "andet", "OTHER")),
    STATE(Map.of(
            "prioriteret", "PRIORITISED",
            "i høring", "IN_HEARING",
            "høring afsluttet", "HEARING_CLOSED",
            "indstillet", "RECOMMENDED"));

    private final Map<String, String> words;

    CellKind() {
        this(Map.of());
    }

    CellKind(Map<String, String> words) {
        this.words = words;
    }

    /** For a word that is none of those that may stand there. */
    <T> CellResult<T> unknown() {
        return CellResult.refused("allowed-values", String.join(", ", new TreeMap<>(words).keySet()));
    }

    /** The API's word; empty where the table's is not known. */
    Optional<String> code(String word) {
        return Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The table's word. */
    String word(String code) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }
}
