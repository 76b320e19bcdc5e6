package dk.helhed.plans.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in a cell of a table, in both directions: decimal comma, and nothing that a spreadsheet would run. */
final class Cell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(,\\d{1,30})?");
    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "ja", true, "sand", true, "false", false, "nej", false, "falsk", false);

    private Cell() {}

    static String write(JsonNode value, Column.Kind kind) {
        return switch (kind) {
            // A plain number is no formula, and a spreadsheet should go on reckoning with it.
            case NUMBER -> value.decimalValue().toPlainString().replace('.', ',');
            case TRUTH -> value.asText();
            case TEXT -> CellText.harmless(value.asText());
            case TEXTS -> CellText.harmless(joined(value));
            case JSON -> CellText.harmless(value.toString());
        };
    }

    /** Empty where the cell does not hold what its column should. */
    static Optional<JsonNode> read(String cell, Column.Kind kind, ObjectMapper json) {
        String text = CellText.plain(cell);
        return switch (kind) {
            case TEXT -> Optional.of(TextNode.valueOf(text));
            case NUMBER ->
                NUMBER.matcher(text).matches()
                        ? Optional.of(DecimalNode.valueOf(new BigDecimal(text.replace(',', '.'))))
                        : Optional.empty();
            case TRUTH ->
                Optional.ofNullable(TRUTHS.get(text.toLowerCase(Locale.ROOT))).map(BooleanNode::valueOf);
            case TEXTS -> Optional.of(split(text));
            case JSON -> tree(text, json);
        };
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return CellText.joined(texts);
    }

    private static ArrayNode split(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        CellText.split(text).forEach(list::add);
        return list;
    }

    private static Optional<JsonNode> tree(String text, ObjectMapper json) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
