package dk.helhed.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Requires in answers what an answer always has: every member, those that may be null too. A type that requests take as
 * well is two schemas then, as a request may leave out what may be null: {@code Binding} and {@code BindingDraft}.
 */
final class AnswerSchemas {

    private static final String DRAFT = "Draft";

    private final Components components;
    private final Map<String, Schema> schemas;
    private final Set<String> asked;
    private final Set<String> answered;
    private final Set<String> split = new TreeSet<>();

    private AnswerSchemas(OpenAPI document) {
        components = document.getComponents();
        schemas = components.getSchemas();
        asked = SchemaWalk.reached(components, SchemaWalk.operations(document).flatMap(SchemaWalk::asked));
        answered = SchemaWalk.reached(
                components,
                SchemaWalk.operations(document)
                        .filter(operation -> operation.getResponses() != null)
                        .flatMap(SchemaWalk::answered));
    }

    static void complete(OpenAPI document) {
        AnswerSchemas answers = new AnswerSchemas(document);
        answers.findSplit();
        Set.copyOf(answers.split).forEach(name -> answers.components.addSchema(name + DRAFT, answers.draft(name)));
        answers.asked.stream()
                .filter(name -> !answers.answered.contains(name))
                .flatMap(name -> SchemaWalk.within(answers.schema(name)))
                .forEach(answers::redirect);
        SchemaWalk.operations(document).flatMap(SchemaWalk::asked).forEach(answers::redirect);
        answers.answered.stream()
                .filter(name -> !answers.asked.contains(name) || answers.split.contains(name))
                .map(answers::schema)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setRequired(
                        new ArrayList<>(schema.getProperties().keySet())));
    }

    /** What both take and answer and has a member that need not be there, and what holds such a one. */
    private void findSplit() {
        Set<String> both = new TreeSet<>(asked);
        both.retainAll(answered);
        both.removeIf(name -> schema(name).getProperties() == null);
        both.stream().filter(name -> hasOptional(schema(name))).forEach(split::add);
        boolean found = true;
        while (found) {
            found = split.addAll(both.stream()
                    .filter(name -> SchemaWalk.within(schema(name)).anyMatch(this::refersToSplit))
                    .toList());
        }
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static boolean hasOptional(Schema schema) {
        return schema.getRequired() == null
                || schema.getRequired().size() < schema.getProperties().size();
    }

    private boolean refersToSplit(Schema schema) {
        return schema.getRef() != null && split.contains(schema.getRef().substring(SchemaWalk.SCHEMAS.length()));
    }

    private void redirect(Schema schema) {
        if (refersToSplit(schema)) {
            schema.setRef(schema.getRef() + DRAFT);
        }
    }

    private Schema draft(String name) {
        Schema whole = schema(name);
        Schema draft = OASFactory.createSchema()
                .type(whole.getType())
                .description(whole.getDescription())
                .required(whole.getRequired() == null ? List.of() : List.copyOf(whole.getRequired()));
        whole.getProperties().forEach((member, schema) -> draft.addProperty(member, redirected(schema)));
        return draft;
    }

    private Schema redirected(Schema schema) {
        if (SchemaWalk.within(schema).noneMatch(this::refersToSplit)) {
            return schema;
        }
        Schema other = OASFactory.createSchema()
                .type(schema.getType())
                .description(schema.getDescription())
                .minItems(schema.getMinItems())
                .maxItems(schema.getMaxItems());
        if (schema.getRef() != null) {
            other.ref(schema.getRef() + DRAFT);
        }
        if (schema.getItems() != null) {
            other.items(redirected(schema.getItems()));
        }
        Stream.ofNullable(schema.getOneOf()).flatMap(List::stream).forEach(one -> other.addOneOf(redirected(one)));
        return other;
    }
}
