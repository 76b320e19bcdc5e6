package dk.helhed.kit.openapi;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemTexts;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The problem as OpenAPI sees it: two schemas, and an example for each kind. */
final class ProblemSchemas {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String EXAMPLES = "#/components/examples/";
    private static final String ID = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1";
    private static final String REQUEST = "urn:helhed:request:" + ID;

    private static final ProblemTexts TEXTS = ProblemTexts.load(ProblemSchemas.class.getClassLoader());

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema("ProblemField", field());
        components.addSchema("Problem", problem());
        for (ProblemType type : ProblemType.values()) {
            components.addExample(type.code(), OASFactory.createExample().value(example(type)));
        }
    }

    /** What can be answered for these kinds, with the example of each under its code. */
    static Content content(Collection<ProblemType> types) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SchemaWalk.SCHEMAS + "Problem"));
        for (ProblemType type : types) {
            content.addExample(type.code(), OASFactory.createExample().ref(EXAMPLES + type.code()));
        }
        return OASFactory.createContent().addMediaType(MEDIA_TYPE, content);
    }

    static String title(ProblemType type) {
        return text("title." + type.code());
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", text("title." + type.code()));
        example.put("status", type.status());
        example.put("detail", text("example." + type.code()));
        example.put("instance", REQUEST);
        example.put("code", type.code());
        example.put("errors", errors(type));
        example.put("moreErrors", false);
        return example;
    }

    private static List<Map<String, Object>> errors(ProblemType type) {
        List<Map<String, Object>> errors = new ArrayList<>();
        switch (type) {
            case INVALID_REQUEST -> {
                errors.add(error("pointer", "/title", "required"));
                errors.add(error("pointer", "/startsOn", "date"));
            }
            case PERSONAL_NUMBER_REFUSED -> errors.add(error("pointer", "/description", "personal-number"));
            case PRECONDITION_REQUIRED -> errors.add(error("header", "If-Match", "required"));
            default -> {}
        }
        return errors;
    }

    private static Map<String, Object> error(String member, String place, String code) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(member, place);
        error.put("code", code);
        error.put("detail", text("field." + code));
        return error;
    }

    private static Schema problem() {
        return object("A refusal or a failure (RFC 9457).")
                .addProperty("type", string("What kind of problem it is.", ProblemType.NOT_FOUND.uri()))
                .addProperty("title", string("The kind in words, in the language asked for.", "Not found"))
                .addProperty("status", integer("The HTTP status.", 404))
                .addProperty("detail", string("What happened this time.", text("example.not-found")))
                .addProperty("instance", string("The request, as the log knows it.", REQUEST))
                .addProperty(
                        "code",
                        string("The kind as a word.", ProblemType.NOT_FOUND.code())
                                .enumeration(new ArrayList<>(Arrays.stream(ProblemType.values())
                                        .map(ProblemType::code)
                                        .toList())))
                .addProperty("errors", errorsSchema())
                .addProperty(
                        "moreErrors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .description("Whether more places are not right than the errors list.")
                                .examples(List.of(false)))
                .required(List.of("type", "title", "status", "detail", "code", "errors", "moreErrors"));
    }

    private static Schema errorsSchema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The offending places in the request: all of them, or the first %d."
                        .formatted(Problem.MOST_LISTED))
                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemField"));
    }

    private static Schema field() {
        return object("One offending place: a pointer into the body, or a parameter, a header, or a cell of a table.")
                .addProperty("pointer", string("A JSON Pointer (RFC 6901) into the body.", "/milestones/0/title"))
                .addProperty("parameter", string("A query or path parameter.", "limit"))
                .addProperty("header", string("A request header.", "If-Match"))
                .addProperty("table", string("A table of an import.", "goals"))
                .addProperty("row", integer("The table's row; that of the column names is 1.", 3))
                .addProperty("column", string("The table's column.", "title"))
                .addProperty("code", string("Why, as a word.", "required"))
                .addProperty("detail", string("Why, in the language asked for.", text("field.required")))
                .addProperty(
                        "href",
                        string("Where what is missing can be seen or put in place.", "/v1/plans/" + ID + "/goals"))
                .required(List.of("code", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }

    private static Schema integer(String description, int example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description(description)
                .examples(List.of(example));
    }

    private static String text(String key) {
        String fallback = key.replaceFirst("^example\\.", "detail.");
        String example = TEXTS.find(Locale.ENGLISH, key, List.of());
        return example == null ? TEXTS.get(Locale.ENGLISH, fallback, List.of()) : example;
    }
}
