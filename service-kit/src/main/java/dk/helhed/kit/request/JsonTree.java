package dk.helhed.kit.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.CprGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as one JSON value and looks at every name and number on the way; texts are looked at once their place is
 * known. The limits hold while it reads, so what it makes of a body is never many times larger than the body.
 */
final class JsonTree {

    static final int MOST_VALUES = 300_000;

    private static final int DEEPEST = 30;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(60)
                    .maxNameLength(256)
                    .maxStringLength(200_000)
                    .build())
            // Names come from callers: none of them may stay in memory.
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final JsonParser parser;
    private final Findings findings;
    private int values;

    private JsonTree(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** @throws Problem 400 when it is no JSON; what is wrong inside the JSON goes to the findings */
    static JsonNode read(byte[] body, Findings findings) {
        try (JsonParser parser = JSON.createParser(text(body))) {
            parser.nextToken();
            JsonNode tree = new JsonTree(parser, findings).value(Pointer.ROOT);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return tree;
        } catch (StreamConstraintsException e) {
            findings.add(Pointer.ROOT, "too-deep-or-long", DEEPEST);
            findings.throwIfAny();
            throw Problem.of(ProblemType.INVALID_REQUEST);
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (CharacterCodingException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode value(Pointer at) throws IOException {
        values++;
        if (values > MOST_VALUES) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .with(FieldProblem.body(Pointer.ROOT.toString(), "too-many-values", MOST_VALUES));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> NODES.textNode(checked(parser.getText(), at));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(sane(parser.getDecimalValue(), at));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null -> throw malformed(parser.currentLocation());
            default -> throw malformed(parser.currentTokenLocation());
        };
    }

    private ObjectNode object(Pointer at) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Pointer below = below(name, at);
            parser.nextToken();
            JsonNode value = value(below);
            if (object.has(name)) {
                findings.add(below, "duplicate-field");
            }
            object.set(name, value);
        }
        return object;
    }

    private ArrayNode array(Pointer at) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(at.at(array.size())));
        }
        return array;
    }

    private Pointer below(String name, Pointer at) {
        if (CprGuard.looksLikeCpr(name)) {
            Pointer masked = at.at(name);
            findings.add(masked, Findings.PERSONAL_NUMBER);
            return masked;
        }
        if (!isStorable(name)) {
            findings.add(at, "unstorable-character");
        }
        return at.at(name);
    }

    private String checked(String text, Pointer at) {
        if (!isStorable(text)) {
            findings.add(at, "unstorable-character");
        }
        return text;
    }

    /** Nobody further in may meet a number that is short to read and a gigabyte to write out. */
    private BigDecimal sane(BigDecimal number, Pointer at) {
        if (Scalars.isSane(number)) {
            return number;
        }
        findings.add(at, "number");
        return BigDecimal.ZERO;
    }

    /** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Decoded as it is read: bytes that are no UTF-8 end the reading where they stand. */
    private static Reader text(byte[] body) {
        return new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
    }

    private static Problem malformed(JsonLocation where) {
        return where == null
                ? Problem.of(ProblemType.MALFORMED_REQUEST)
                : Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        "malformed.json",
                        Math.max(1, where.getLineNr()),
                        Math.max(1, where.getColumnNr()));
    }
}
