package dk.helhed.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Says of ids, times, days and other scalars once what they look like, so that no member or parameter has to. */
final class ScalarSchemas {

    private static final String MUNICIPALITY = "Municipality";
    private static final String VERSION_NUMBER = "VersionNumber";

    private static final Map<String, Schema> BY_NAME = Map.of(
            MUNICIPALITY,
            OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern("^[0-9]{4}$")
                    .description("Kommunekode, four digits.")
                    .examples(List.of("0751")),
            VERSION_NUMBER,
            OASFactory.createSchema()
                    .addType(Schema.SchemaType.INTEGER)
                    .format("int64")
                    .description("Rises with each change; the ETag has it.")
                    .examples(List.of(3)));

    /** The members of lists that lead on; each may be null. */
    private static final Map<String, Schema> POSITIONS = Map.of(
            "NextCursor",
            OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description("Send it as cursor to read the next page; null on the last one.")
                    .examples(List.of("ODMxZjRhMGMwMTk4YzZmMg")),
            "NextModifiedSince",
            OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description("On the last page of what was modified: send it as modifiedSince the next time.")
                    .examples(List.of("ODMxZjRhMGMwMTk4YzZmMjc1NA")));

    private ScalarSchemas() {}

    static void complete(OpenAPI document) {
        put(
                document.getComponents(),
                "Id",
                scalar("uuid")
                        .pattern("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
                        .maxLength(36)
                        .examples(List.of("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")));
        put(
                document.getComponents(),
                "Timestamp",
                scalar("date-time").maxLength(40).examples(List.of("2024-06-01T12:00:00Z")));
        put(document.getComponents(), "Day", scalar("date").maxLength(10).examples(List.of("2024-06-01")));
        BY_NAME.forEach(document.getComponents()::addSchema);
        POSITIONS.forEach(document.getComponents()::addSchema);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        SchemaWalk.each(document, schema -> complete(schemas, schema));
        SchemaWalk.operations(document)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> complete(schemas, parameter));
    }

    private static void complete(Map<String, Schema> schemas, Schema schema) {
        if (schema.getItems() != null && "uuid".equals(schema.getItems().getFormat())) {
            // The scanner writes it out where the element has an annotation.
            schema.setItems(OASFactory.createSchema().ref("Id"));
        }
        EcmaPattern.writeTo(schema);
        writeDecimals(schema);
        if (schema.getRef() != null && isSaid(schemas, schema.getRef())) {
            // What is referred to says it already.
            schema.setType((List<Schema.SchemaType>) null);
            schema.setExamples(null);
        }
        if (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(one -> one.getRef() != null)) {
            schema.setExamples(null);
            schema.setType((List<Schema.SchemaType>) null);
        }
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.BOOLEAN)) {
            // There are two of them, and everybody knows both.
            schema.setExamples(null);
        }
        if (schema.getItems() != null && schema.getItems().getRef() != null) {
            schema.setExamples(null);
        }
        if (schema.getProperties() != null) {
            refer(schema.getProperties().get("municipality"), Schema.SchemaType.STRING, MUNICIPALITY);
            refer(schema.getProperties().get("version"), Schema.SchemaType.INTEGER, VERSION_NUMBER);
            POSITIONS
                    .keySet()
                    .forEach(name -> referOrNull(schema.getProperties().get(member(name)), name));
        }
    }

    /** The member of that name is the same in all answers, but where it may be null. */
    private static void refer(@Nullable Schema member, Schema.SchemaType type, String name) {
        if (member != null && List.of(type).equals(member.getType())) {
            String said = member.getDescription();
            member.setAll(Map.of());
            member.setRef(name);
            member.setDescription(said);
        }
    }

    private static String member(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void referOrNull(@Nullable Schema member, String name) {
        if (member != null) {
            member.setAll(Map.of());
            member.addOneOf(OASFactory.createSchema().ref(name));
            member.addOneOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
    }

    private static void writeDecimals(Schema schema) {
        BigDecimal step = schema.getMultipleOf();
        int decimals = step == null ? 0 : step.stripTrailingZeros().scale();
        if (decimals > 0) {
            // Validators that divide binary numbers would refuse 38.2 as no multiple of 0.000001.
            schema.setMultipleOf(null);
            String said = schema.getDescription() == null ? "" : schema.getDescription() + " ";
            schema.setDescription(said + "At most " + decimals + " decimals.");
        }
    }

    private static void complete(Map<String, Schema> schemas, Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema.getRef() != null && isSaid(schemas, schema.getRef())) {
            parameter.setExample(null);
        }
        if (schema.getAllOf() != null && schema.getDefaultValue() == null) {
            // The scanner's way to give a type of ours a default.
            schema.getAllOf().stream()
                    .filter(one -> one.getRef() == null)
                    .forEach(one -> schema.setDefaultValue(one.getDefaultValue()));
            schema.getAllOf().stream()
                    .filter(one -> one.getRef() != null)
                    .findFirst()
                    .ifPresent(one -> {
                        schema.setRef(one.getRef());
                        schema.setAllOf(null);
                    });
        }
    }

    private static boolean isSaid(Map<String, Schema> schemas, String ref) {
        Schema target = schemas.get(ref.substring(SchemaWalk.SCHEMAS.length()));
        return target != null
                && (target.getExamples() != null || target.getEnumeration() != null || target.getProperties() != null);
    }

    private static void put(Components components, String name, Schema scalar) {
        if (components.getSchemas().containsKey(name)) {
            components.addSchema(name, scalar);
        }
    }

    private static Schema scalar(String format) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
    }
}
