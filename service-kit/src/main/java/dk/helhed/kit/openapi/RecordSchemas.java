package dk.helhed.kit.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Tells what the types of our records say and the scanner does not read: what may be null, and how long a text may be. */
final class RecordSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName PLAIN_TEXT = DotName.createSimple("dk.helhed.kit.text.PlainText");
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

    private static void complete(Schema schema, ClassInfo type) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.unsortedRecordComponents()) {
            // Only schemas with the very same fields as the record come here.
            Schema property = Objects.requireNonNull(schema.getProperties().get(component.name()));
            limitText(property, component);
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(component.name(), nullable(property));
            } else {
                required.add(component.name());
            }
        }
        schema.setRequired(required);
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
        Schema either = OASFactory.createSchema()
                .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        either.setDescription(property.getDescription());
        either.setExamples(property.getExamples());
        return property.getRef() == null ? property : either;
    }

    /** The one record of that name and with those fields; where two could be meant, neither is. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        Set<String> fields = schema.getProperties().keySet();
        // The index is made of several, and a class may be in more than one of them.
        Set<DotName> names = new HashSet<>();
        List<ClassInfo> found = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .filter(type -> name.startsWith(simpleName(type)))
                .filter(type -> new HashSet<>(type.recordComponents().stream()
                                .map(RecordComponentInfo::name)
                                .toList())
                        .equals(fields))
                .filter(type -> names.add(type.name()))
                .toList();
        List<ClassInfo> exact =
                found.stream().filter(type -> simpleName(type).equals(name)).toList();
        List<ClassInfo> candidates = exact.isEmpty() ? found : exact;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static String simpleName(ClassInfo type) {
        String name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
