package dk.helhed.kit.testing.regex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** The regular expressions of bean validation's constraint, wherever in a class it stands. */
final class Annotated {

    private static final String CONSTRAINT = "Ljakarta/validation/constraints/Pattern;";

    private Annotated() {}

    static List<String> regexps(ClassNode type) {
        List<AnnotationNode> all = new ArrayList<>();
        type.fields.forEach(field -> add(all, field.visibleAnnotations, field.visibleTypeAnnotations));
        type.methods.forEach(method -> {
            add(all, method.visibleAnnotations, method.visibleTypeAnnotations);
            if (method.visibleParameterAnnotations != null) {
                Stream.of(method.visibleParameterAnnotations).forEach(parameter -> add(all, parameter, null));
            }
        });
        if (type.recordComponents != null) {
            type.recordComponents.forEach(
                    component -> add(all, component.visibleAnnotations, component.visibleTypeAnnotations));
        }
        return all.stream().flatMap(Annotated::regexps).distinct().toList();
    }

    private static void add(
            List<AnnotationNode> all,
            @Nullable Collection<? extends AnnotationNode> some,
            @Nullable Collection<? extends AnnotationNode> more) {
        Stream.of(some, more).filter(Objects::nonNull).forEach(all::addAll);
    }

    private static Stream<String> regexps(AnnotationNode annotation) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        Stream<String> own = Stream.empty();
        for (int i = 0; i + 1 < values.size(); i += 2) {
            if (annotation.desc.equals(CONSTRAINT) && values.get(i).equals("regexp")) {
                own = Stream.concat(own, Stream.of((String) values.get(i + 1)));
            }
            if (values.get(i + 1) instanceof List<?> several) {
                own = Stream.concat(
                        own,
                        several.stream()
                                .filter(AnnotationNode.class::isInstance)
                                .flatMap(one -> regexps((AnnotationNode) one)));
            }
        }
        return own;
    }
}
