package dk.helhed.plans.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void what_a_spreadsheet_would_run_is_neutralised_and_comes_back() {
        for (String text : List.of(
                "=HYPERLINK(\"x\")",
                "+45 8940",
                "-",
                "@SUM(A1)",
                "\tx",
                "'=x",
                "''=x",
                "'t Hooft",
                "'",
                "almindelig",
                "a=b",
                "a|b\\c")) {
            String cell = Cell.write(TextNode.valueOf(text), Column.Kind.TEXT);

            assertEquals(-1, "=+-@\t\r".indexOf(cell.charAt(0)), text);
            assertEquals(
                    Optional.of(text), Cell.read(cell, Column.Kind.TEXT, JSON).map(JsonNode::asText));
        }
    }

    @Test
    void lists_come_back_whatever_is_in_them() {
        JsonNode list =
                NODES.arrayNode().add("=a").add("b|c").add("d\\").add("").add("ø;\n\"");

        String cell = Cell.write(list, Column.Kind.TEXTS);

        assertEquals('\'', cell.charAt(0));
        assertEquals(Optional.of(list), Cell.read(cell, Column.Kind.TEXTS, JSON));
    }

    @Test
    void numbers_have_a_decimal_comma_and_nothing_else_is_one() {
        assertEquals("-1,5", Cell.write(NODES.numberNode(new BigDecimal("-1.5")), Column.Kind.NUMBER));
        assertEquals(
                Optional.of(new BigDecimal("-1.5")),
                Cell.read("-1,5", Column.Kind.NUMBER, JSON).map(JsonNode::decimalValue));
        for (String wrong : List.of("1.5", "1.000,5", "1e5", "x", "1,", "=1")) {
            assertEquals(Optional.empty(), Cell.read(wrong, Column.Kind.NUMBER, JSON), wrong);
        }
    }

    @Test
    void truth_is_read_in_danish_too() {
        assertEquals(
                Optional.of(true), Cell.read("SAND", Column.Kind.TRUTH, JSON).map(JsonNode::asBoolean));
        assertEquals(
                Optional.of(false), Cell.read("nej", Column.Kind.TRUTH, JSON).map(JsonNode::asBoolean));
        assertEquals(Optional.empty(), Cell.read("måske", Column.Kind.TRUTH, JSON));
    }
}
