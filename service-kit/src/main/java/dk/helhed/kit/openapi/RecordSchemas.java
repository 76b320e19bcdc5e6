package dk.helhed.kit.openapi;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Tells what the types of our records say and the scanner does not read: what may be null, and how long a text may be. */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName PLAIN_TEXT = DotName.createSimple("dk.helhed.kit.text.PlainText");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final Pattern GETTER = Pattern.compile("(?:is|get)([A-Z])(.*)");
    private static final DotName ANY_JSON = DotName.createSimple("com.fasterxml.jackson.databind.JsonNode");
    private static final String IS_REDACTED = "redacted";
    private static final DotName WHOLE = DotName.createSimple("dk.helhed.kit.visibility.Whole");
    private static final DotName REDACTED = DotName.createSimple("dk.helhed.kit.visibility.Redacted");
    private static final String OURS = "dk.helhed.";

    private final IndexView index;

    RecordSchemas(IndexView index) {
        this.index = index;
    }

    void complete(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                recordOf(name, schema).ifPresent(type -> complete(schema, type));
            }
        });
    }

    private void complete(Schema schema, ClassInfo type) {
        // The scanner takes every isX() for a member; what is not public is not on the wire.
        unspoken(type).forEach(schema::removeProperty);
        List<String> required = new ArrayList<>();
        members(type).forEach((name, component) -> {
            // Only schemas with the very same members as the record come here.
            Schema property = Objects.requireNonNull(schema.getProperties().get(name));
            limitText(property, component);
            if (component.type().name().equals(ANY_JSON)) {
                property.setType(null);
            }
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(name, nullable(property));
            } else {
                required.add(name);
            }
        });
        Boolean redacted = redacted(type);
        if (redacted != null) {
            schema.addProperty(
                    IS_REDACTED,
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.BOOLEAN)
                            .constValue(redacted)
                            .description("Whether this is the placeholder of something that is closed to the caller."));
            required.add(IS_REDACTED);
        }
        schema.setRequired(required);
    }

    /** What tells an item from its placeholder; null for what has none. */
    private @Nullable Boolean redacted(ClassInfo type) {
        if (type.name().equals(REDACTED)) {
            return true;
        }
        boolean isWhole = type.interfaceNames().contains(WHOLE)
                || type.unsortedRecordComponents().stream()
                        .filter(component -> type.field(component.name()).hasAnnotation(UNWRAPPED))
                        .map(component -> index.getClassByName(component.type().name()))
                        .anyMatch(
                                inner -> inner != null && inner.interfaceNames().contains(WHOLE));
        return isWhole ? false : null;
    }

    /** The record's members on the wire by name, in order; those of an unwrapped component stand in its place. */
    private Map<String, RecordComponentInfo> members(ClassInfo type) {
        Map<String, RecordComponentInfo> members = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.unsortedRecordComponents()) {
            ClassInfo unwrapped = type.field(component.name()).hasAnnotation(UNWRAPPED)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (unwrapped == null) {
                members.put(component.name(), component);
            } else {
                members.putAll(members(unwrapped));
            }
        }
        return members;
    }

    /** What would be a member if its {@code isX} or {@code getX} were public. */
    private Set<String> unspoken(ClassInfo type) {
        Set<String> names = new HashSet<>();
        for (MethodInfo method : type.methods()) {
            Matcher getter = GETTER.matcher(method.name());
            if (!Modifier.isPublic(method.flags()) && method.parametersCount() == 0 && getter.matches()) {
                names.add(getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2));
            }
        }
        for (RecordComponentInfo component : type.unsortedRecordComponents()) {
            ClassInfo unwrapped = index.getClassByName(component.type().name());
            if (type.field(component.name()).hasAnnotation(UNWRAPPED) && unwrapped != null) {
                names.addAll(unspoken(unwrapped));
            }
        }
        names.removeAll(members(type).keySet());
        return names;
    }

    private static void limitText(Schema property, RecordComponentInfo component) {
        AnnotationInstance text = component.annotation(PLAIN_TEXT);
        if (text != null && property.getRef() == null && property.getItems() == null) {
            property.setMinLength(1);
            property.setMaxLength(text.value("max").asInt());
        }
    }

    private static Schema nullable(Schema property) {
        List<Schema.SchemaType> types = property.getType();
        if (property.getRef() == null && types != null) {
            return types.contains(Schema.SchemaType.NULL) ? property : property.addType(Schema.SchemaType.NULL);
        }
        if (property.getRef() == null) {
            return property;
        }
        return OASFactory.createSchema()
                .addOneOf(OASFactory.createSchema().ref(property.getRef()))
                .addOneOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL))
                .description(property.getDescription());
    }

    /** The one record of that name and with those fields; where two could be meant, neither is. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        Set<String> fields = schema.getProperties().keySet();
        // The index is made of several, and a class may be in more than one of them.
        Set<DotName> names = new HashSet<>();
        List<ClassInfo> found = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .filter(type -> name.startsWith(schemaName(type)))
                .filter(type -> isOf(type, fields))
                .filter(type -> names.add(type.name()))
                .toList();
        List<ClassInfo> exact =
                found.stream().filter(type -> schemaName(type).equals(name)).toList();
        List<ClassInfo> candidates = exact.isEmpty() ? found : exact;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private boolean isOf(ClassInfo type, Set<String> fields) {
        Set<String> spoken = new HashSet<>(fields);
        spoken.removeAll(unspoken(type));
        if (redacted(type) != null) {
            spoken.remove(IS_REDACTED);
        }
        return spoken.equals(members(type).keySet());
    }

    /** The name that the record is given in the document, or else its own. */
    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        if (given != null) {
            return given.asString();
        }
        String name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
