package dk.helhed.plans.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.request.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads whole plans in each form; it takes its time, and is not for an event loop. */
@ApplicationScoped
class PlanParser {

    /** Of all tables of a plan together. */
    static final int MOST_ROWS = 10_000;

    /**
     * What was read.
     *
     * @param places names each place of a problem as the form does
     */
    record Read(ObjectNode document, int rows, UnaryOperator<FieldProblem> places) {

        Problem placed(Problem problem) {
            return problem.withFields(problem.fields().stream().map(places).toList());
        }
    }

    private static final JsonFactory TOKENS = JsonFactory.builder()
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private final StrictJson strict;
    private final List<PlanTable> tables;
    private final List<String> members;
    private final Map<String, Class<?>> drafts = new HashMap<>();

    PlanParser(PlanParts parts, StrictJson strict) {
        this.strict = strict;
        this.tables = PlanTable.all(parts.all());
        this.members = Stream.concat(
                        Stream.of("format", PlanDocument.ORGANISATIONS),
                        parts.all().stream().map(PlanPart::name))
                .toList();
        parts.all().forEach(part -> drafts.put(part.name(), part.draft()));
        drafts.put(PlanDocument.ORGANISATIONS, OrganisationCard.class);
    }

    /**
     * Counts the rows of all tables, and holds none of them.
     *
     * @throws Problem 413 where there are more than may be
     */
    int rows(PlanForm form, byte[] file) {
        return form == PlanForm.JSON ? rowsOfDocument(file) : new TablesParser(tables).rows(form, file);
    }

    /** What is no JSON is refused where it is read. */
    static int rowsOfDocument(byte[] file) {
        try (JsonParser parser = TOKENS.createParser(file)) {
            int rows = 0;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return 0;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        rows++;
                        refuseAbove(rows);
                        parser.skipChildren();
                    }
                } else if (value == JsonToken.START_OBJECT) {
                    rows++;
                    parser.skipChildren();
                }
            }
            return rows;
        } catch (JsonProcessingException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refuseAbove(int rows) {
        if (rows > MOST_ROWS) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, "plan-too-many-rows", MOST_ROWS);
        }
    }

    /** @throws Problem 400 with every place that cannot be read */
    Read read(PlanForm form, byte[] file) {
        int rows = rows(form, file);
        if (form == PlanForm.JSON) {
            return new Read(document(file), rows, place -> place);
        }
        TablesParser reading = new TablesParser(tables);
        byte[] document = reading.read(form, file).toString().getBytes(StandardCharsets.UTF_8);
        Read read = new Read(new ObjectMapper().createObjectNode(), rows, reading.places()::cell);
        try {
            // Also what came as tables is read as strictly as every body is.
            return new Read(document(document), rows, read.places());
        } catch (Problem problem) {
            throw read.placed(problem);
        }
    }

    private ObjectNode document(byte[] file) {
        JsonNode read = strict.readParts(file, drafts);
        if (!(read instanceof ObjectNode document)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.body("", "object"));
        }
        List<FieldProblem> found = new ArrayList<>();
        document.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                found.add(FieldProblem.body("/" + name, "unknown-field", String.join(", ", members)));
            }
        });
        if (!PlanDocument.FORMAT.equals(document.path("format").textValue())) {
            found.add(FieldProblem.body("/format", "plan-format", PlanDocument.FORMAT));
        }
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(found);
        }
        return document;
    }
}
