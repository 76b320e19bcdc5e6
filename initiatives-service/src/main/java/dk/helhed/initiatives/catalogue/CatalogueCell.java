package dk.helhed.initiatives.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.helhed.initiatives.csv.DanishAmount;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in a cell of a catalogue, in both directions. */
final class CatalogueCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(,\\d{1,9})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CatalogueCell() {}

    /**
     * What the cell says; empty where it does not hold what its column should.
     *
     * @param unit what an amount without a unit of its own is counted in: {@code mio.}, or nothing for kroner
     */
    static Optional<JsonNode> read(String cell, CellKind kind, String unit) {
        String text = CellText.plain(cell.strip());
        return switch (kind) {
            case TEXT -> Optional.of(JSON.textNode(text));
            case TEXTS -> {
                ArrayNode list = JSON.arrayNode();
                CellText.split(text).forEach(list::add);
                yield Optional.of(list);
            }
            case NUMBER -> NUMBER.matcher(text).matches() ? Optional.of(number(text)) : Optional.empty();
            case AMOUNT ->
                DanishAmount.parse(hasUnit(text) ? text : text + " " + unit).map(CatalogueCell::money);
            case TRUTH -> kind.code(text).map(code -> JSON.booleanNode(Boolean.parseBoolean(code)));
            case VISIBILITY, FUNDING, STATE -> kind.code(text).map(JSON::textNode);
        };
    }

    /** What an empty cell says. */
    static JsonNode nothing(CellKind kind) {
        return kind == CellKind.TEXTS ? JSON.arrayNode() : JSON.nullNode();
    }

    /** Whole numbers as such: many a member takes no other. */
    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        return number.scale() == 0 && number.precision() < 10
                ? JSON.numberNode(number.intValueExact())
                : JSON.numberNode(number);
    }

    private static boolean hasUnit(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    static JsonNode money(Money money) {
        return JSON.objectNode()
                .put("amountOere", money.amountOere())
                .put("currency", money.currency().name());
    }

    /** A text; empty for what is not stated. */
    static String write(JsonNode value, CellKind kind) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (kind) {
            case TEXT -> CellText.harmless(value.asText());
            case TEXTS -> {
                List<String> texts = new ArrayList<>();
                value.forEach(one -> texts.add(one.asText()));
                yield texts.isEmpty() ? "" : CellText.harmless(CellText.joined(texts));
            }
            case NUMBER -> value.decimalValue().toPlainString().replace('.', ',');
            case AMOUNT ->
                BigDecimal.valueOf(value.path("amountOere").asLong(), 2)
                        .toPlainString()
                        .replace('.', ',');
            case TRUTH, VISIBILITY, FUNDING, STATE -> kind.word(value.asText());
        };
    }
}
