package dk.helhed.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/** Writes down how long the text of a parameter may be, as its resource method or bean says it. */
final class ParameterLimits {

    private static final DotName BEAN = DotName.createSimple("jakarta.ws.rs.BeanParam");
    private static final DotName PLAIN_TEXT = DotName.createSimple("dk.helhed.kit.text.PlainText");
    /** No code or name of ours is longer. */
    private static final int LONGEST_KEY = 100;

    private static final List<DotName> NAMES = List.of(
            DotName.createSimple("jakarta.ws.rs.QueryParam"),
            DotName.createSimple("jakarta.ws.rs.PathParam"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestQuery"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestPath"));

    private final IndexView index;

    ParameterLimits(IndexView index) {
        this.index = index;
    }

    void complete(Operation operation, @Nullable MethodInfo method) {
        if (method == null || operation.getParameters() == null) {
            return;
        }
        Map<String, Integer> most = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            if (parameter.hasAnnotation(BEAN)) {
                fields(index.getClassByName(parameter.type().name()), most);
            } else {
                limit(parameter.annotation(PLAIN_TEXT), given(parameter), String.valueOf(parameter.name()), most);
            }
        }
        for (Parameter parameter : operation.getParameters()) {
            Schema schema = parameter.getSchema();
            Integer limit = most.get(parameter.getName());
            if (parameter.getIn() == Parameter.In.PATH && isText(schema)) {
                limit = LONGEST_KEY;
            }
            if (limit != null && schema.getMaxLength() == null) {
                schema.setMinLength(1);
                schema.setMaxLength(limit);
            }
        }
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getPattern() == null;
    }

    private void fields(@Nullable ClassInfo bean, Map<String, Integer> most) {
        for (ClassInfo at = bean; at != null; at = index.getClassByName(at.superName())) {
            for (FieldInfo field : at.fields()) {
                limit(
                        field.annotation(PLAIN_TEXT),
                        NAMES.stream()
                                .map(field::annotation)
                                .filter(found -> found != null)
                                .findFirst()
                                .orElse(null),
                        field.name(),
                        most);
            }
        }
    }

    private static @Nullable AnnotationInstance given(MethodParameterInfo parameter) {
        return NAMES.stream()
                .map(parameter::annotation)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static void limit(
            @Nullable AnnotationInstance text,
            @Nullable AnnotationInstance given,
            String own,
            Map<String, Integer> most) {
        if (text != null) {
            AnnotationValue name = given == null ? null : given.value();
            most.put(name == null ? own : name.asString(), text.value("max").asInt());
        }
    }
}
