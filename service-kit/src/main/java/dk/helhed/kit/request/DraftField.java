package dk.helhed.kit.request;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A component of a draft. It may be left out exactly where its type says {@code @Nullable}: what the compiler believes
 * about null is what the reader sees to.
 */
record DraftField(String name, AnnotatedType type, boolean required) {

    static DraftField of(RecordComponent component) {
        return new DraftField(component.getName(), component.getAnnotatedType(), isRequired(component));
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive()
                || (isMarked(component.getDeclaringRecord()) && !isNullable(component.getAnnotatedType()));
    }

    private static boolean isMarked(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (at.isAnnotationPresent(NullMarked.class)) {
                return true;
            }
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
