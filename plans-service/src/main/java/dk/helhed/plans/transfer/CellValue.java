package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.sheet.AmountUnit;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.DanishAmount;
import dk.helhed.kit.sheet.DanishDay;
import dk.helhed.kit.sheet.DanishNumber;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a cell of a table is in a document, in both directions. */
final class CellValue {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "ja", true, "sand", true, "false", false, "nej", false, "falsk", false);

    private CellValue() {}

    /** As a number, where a cell of the kind is one. */
    static BigDecimal number(JsonNode value, Column.Kind kind) {
        return switch (kind) {
            case KRONER -> BigDecimal.valueOf(value.path("amountOere").longValue(), 2);
            // Two decimals are enough to find the minute again.
            case HOURS -> hours(value.decimalValue());
            case NUMBER -> value.decimalValue();
            case TEXT, TRUTH, DAY, TEXTS -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static BigDecimal hours(BigDecimal minutes) {
        BigDecimal hours = minutes.divide(MINUTES, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    /** As a text that no spreadsheet runs, where a cell of the kind is one. */
    static String text(JsonNode value, Column.Kind kind) {
        return CellText.harmless(
                kind == Column.Kind.TEXTS
                        ? CellText.joined(
                                value.valueStream().map(JsonNode::asText).toList())
                        : value.asText());
    }

    static CellResult<JsonNode> read(Cell cell, Column.Kind kind) {
        return switch (kind) {
            case TEXT -> map(CellText.read(cell), TextNode::valueOf);
            case TEXTS -> map(CellText.read(cell), CellValue::split);
            case NUMBER -> map(DanishNumber.read(cell), DecimalNode::valueOf);
            case KRONER -> map(DanishAmount.read(cell, AmountUnit.KRONER), CellValue::money);
            case HOURS -> map(DanishNumber.read(cell), CellValue::minutes);
            case DAY -> map(DanishDay.read(cell), CellValue::day);
            case TRUTH -> truth(cell);
        };
    }

    private static CellResult<JsonNode> truth(Cell cell) {
        if (cell instanceof Cell.Truth truth) {
            return CellResult.of(BooleanNode.valueOf(truth.value()));
        }
        Boolean truth = cell instanceof Cell.Text text ? TRUTHS.get(text.text().toLowerCase(Locale.ROOT)) : null;
        return truth == null ? CellResult.unreadable(cell, "boolean") : CellResult.of(BooleanNode.valueOf(truth));
    }

    private static JsonNode split(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        CellText.split(text).forEach(list::add);
        return list;
    }

    private static JsonNode money(Money money) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("amountOere", money.amountOere())
                .put("currency", money.currency().name());
    }

    private static JsonNode minutes(BigDecimal hours) {
        return DecimalNode.valueOf(hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP));
    }

    private static JsonNode day(LocalDate day) {
        return TextNode.valueOf(day.toString());
    }

    private static <A> CellResult<JsonNode> map(CellResult<A> reading, Function<A, JsonNode> as) {
        return switch (reading) {
            case CellResult.Value<A> value -> CellResult.of(as.apply(value.value()));
            case CellResult.Nothing<A> nothing -> CellResult.nothing();
            case CellResult.Refused<A> refused -> new CellResult.Refused<>(refused.code(), refused.args());
        };
    }
}
