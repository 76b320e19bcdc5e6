package dk.helhed.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.problem.Violations;
import dk.helhed.kit.text.CprGuard;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills drafts (records, and lists, sets and maps of them) from a JSON tree and notes all that does not fit. */
final class DraftBinder {

    private final ObjectMapper mapper;
    private final Validator validator;
    private final Findings findings;

    DraftBinder(ObjectMapper mapper, Validator validator, Findings findings) {
        this.mapper = mapper;
        this.validator = validator;
        this.findings = findings;
    }

    @Nullable
    Object record(Class<?> type, JsonNode node, Pointer at) {
        if (!node.isObject()) {
            findings.add(at, "object");
            return null;
        }
        DraftType draft = DraftType.of(type);
        refuseUnknown(draft, node, at);
        int before = findings.count();
        @Nullable
        Object[] values = draft.fields().stream()
                .map(field -> field(field, node.get(field.name()), at.at(field.name())))
                .toArray();
        Object bound = draft.create(values);
        if (findings.isFull()) {
            return bound;
        }
        if (bound != null) {
            // Here and not from the root: a draft inside a draft is then checked also where someone forgot @Valid.
            findings.addUnlessKnown(Violations.inBody(at.toString(), validator.validate(bound)));
        } else if (findings.count() == before) {
            findings.add(at, "invalid");
        }
        return bound;
    }

    private void refuseUnknown(DraftType draft, JsonNode node, Pointer at) {
        List<String> names = draft.names();
        node.fieldNames().forEachRemaining(name -> {
            if (!findings.isFull() && !names.contains(name) && !CprGuard.looksLikeCpr(name)) {
                findings.add(at.at(name), "unknown-field", String.join(", ", names));
            }
        });
    }

    private @Nullable Object field(DraftField field, @Nullable JsonNode node, Pointer at) {
        if (node == null || node.isNull()) {
            if (field.required()) {
                findings.add(at, "required");
            }
            return zero(raw(field.type().getType()));
        }
        Object value = isTooLong(field.type(), node, at) ? null : value(field.type(), node, at);
        return value == null ? zero(raw(field.type().getType())) : value;
    }

    private @Nullable Object value(AnnotatedType annotated, JsonNode node, Pointer at) {
        Class<?> type = raw(annotated.getType());
        if (Scalars.reads(type)) {
            return scalar(type, node, at);
        }
        if (type.isRecord()) {
            return record(type, node, at);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return elements(argument(annotated, 0), type, node, at);
        }
        if (type == Map.class) {
            return entries(argument(annotated, 1), node, at);
        }
        return JsonNode.class.isAssignableFrom(type) && type.isInstance(node)
                ? node
                : other(annotated.getType(), node, at);
    }

    private @Nullable Object scalar(Class<?> type, JsonNode node, Pointer at) {
        return switch (Scalars.read(type, node)) {
            case Scalars.Reading.Value found -> found.value();
            case Scalars.Reading.Refusal refusal -> {
                findings.add(at, refusal.code(), refusal.args().toArray());
                yield null;
            }
        };
    }

    private @Nullable Object elements(AnnotatedType element, Class<?> type, JsonNode node, Pointer at) {
        if (!node.isArray()) {
            findings.add(at, "list");
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(node.size());
        for (JsonNode one : node) {
            if (findings.isFull()) {
                return null;
            }
            values.add(element(element, one, at.at(values.size())));
        }
        if (type == Set.class) {
            Set<@Nullable Object> distinct = new LinkedHashSet<>(values);
            if (distinct.size() < values.size() && !values.contains(null)) {
                findings.add(at, "duplicate-element");
            }
            return Collections.unmodifiableSet(distinct);
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object entries(AnnotatedType element, JsonNode node, Pointer at) {
        if (!node.isObject()) {
            findings.add(at, "object");
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        entry -> values.put(entry.getKey(), element(element, entry.getValue(), at.at(entry.getKey()))));
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object element(AnnotatedType element, JsonNode node, Pointer at) {
        if (node.isNull()) {
            if (!DraftField.isNullable(element)) {
                findings.add(at, "required");
            }
            return null;
        }
        return isTooLong(element, node, at) ? null : value(element, node, at);
    }

    /** Looked at first: the validator takes time in the square of the single values that it finds fault with. */
    private boolean isTooLong(AnnotatedType type, JsonNode node, Pointer at) {
        Length allowed = Length.of(type);
        if (allowed.max() >= node.size()) {
            return false;
        }
        findings.add(at, allowed.min() == 0 ? "size-max" : "size", allowed.min(), allowed.max());
        return true;
    }

    /** Types that are no drafts (a sealed choice with its own reader, say) are Jackson's; it stops at the first problem. */
    private @Nullable Object other(Type type, JsonNode node, Pointer at) {
        try {
            return mapper.readerFor(mapper.constructType(type)).readValue(node);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            findings.add(at, "invalid");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            default -> throw new IllegalStateException("A draft names its types: " + type);
        };
    }

    private static @Nullable Object zero(Class<?> type) {
        return switch (type.isPrimitive() ? type.getName() : "") {
            case "long" -> 0L;
            case "int" -> 0;
            case "boolean" -> false;
            case "double" -> 0.0;
            default -> null;
        };
    }
}
