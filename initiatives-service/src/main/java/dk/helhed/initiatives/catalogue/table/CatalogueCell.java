package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.sheet.AmountUnit;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.DanishAmount;
import dk.helhed.kit.sheet.DanishNumber;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads and writes the cells of a catalogue. */
final class CatalogueCell {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CatalogueCell() {}

    /**
     * What the cell says.
     *
     * @param unit what an amount without a unit of its own is counted in
     */
    static CellResult<JsonNode> read(Cell cell, CellKind kind, AmountUnit unit) {
        return switch (kind) {
            case TEXT -> CellText.read(cell).map(JSON::textNode);
            case TEXTS -> CellText.read(cell).map(CatalogueCell::list);
            case NUMBER -> DanishNumber.read(cell).map(CatalogueCell::number);
            case AMOUNT -> DanishAmount.read(cell, unit).map(CatalogueCell::money);
            case TRUTH ->
                cell instanceof Cell.Truth truth
                        ? CellResult.of(JSON.booleanNode(truth.value()))
                        : word(cell, kind, code -> JSON.booleanNode(Boolean.parseBoolean(code)));
            case VISIBILITY, FUNDING, STATE -> word(cell, kind, JSON::textNode);
        };
    }

    private static CellResult<JsonNode> word(Cell cell, CellKind kind, Function<String, JsonNode> value) {
        return switch (CellText.read(cell)) {
            case CellResult.Value<String>(String text) ->
                kind.code(text).map(value).map(CellResult::of).orElseGet(() -> kind.unknown());
            case CellResult.Nothing<String> nothing -> CellResult.nothing();
            case CellResult.Refused<String> refused -> kind.unknown();
        };
    }

    private static JsonNode list(String text) {
        ArrayNode list = JSON.arrayNode();
        CellText.split(text).forEach(list::add);
        return list;
    }

    /** What an empty cell says. */
    static JsonNode nothing(CellKind kind) {
        return kind == CellKind.TEXTS ? JSON.arrayNode() : JSON.nullNode();
    }

    /** Whole numbers as such: many a member takes no other. */
    private static JsonNode number(BigDecimal number) {
        return number.scale() == 0 && number.precision() < 10
                ? JSON.numberNode(number.intValueExact())
                : JSON.numberNode(number);
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
