package dk.helhed.kit.request;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many elements a list, a set or a map of a draft may have: as many as it says, and where it says nothing, not many. */
record Length(int min, int max) {

    private static final Length OF_WHAT_IS_NO_LIST = new Length(0, Integer.MAX_VALUE);
    private static final Length OF_PARTS = new Length(0, 10_000);
    private static final Length OF_SINGLES = new Length(0, 1_000);

    static Length of(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType list)
                || !(list.getType() instanceof ParameterizedType generic)
                || !(generic.getRawType() instanceof Class<?> raw)) {
            return OF_WHAT_IS_NO_LIST;
        }
        boolean isCollection = Collection.class.isAssignableFrom(raw);
        if (!isCollection && raw != Map.class) {
            return OF_WHAT_IS_NO_LIST;
        }
        @Nullable Size stated = type.getAnnotation(Size.class);
        if (stated != null && stated.max() < Integer.MAX_VALUE) {
            return new Length(stated.min(), stated.max());
        }
        return isCollection && holdsParts(list) ? OF_PARTS : OF_SINGLES;
    }

    private static boolean holdsParts(AnnotatedParameterizedType list) {
        return list.getAnnotatedActualTypeArguments()[0].getType() instanceof Class<?> part && part.isRecord();
    }
}
