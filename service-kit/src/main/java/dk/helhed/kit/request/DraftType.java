package dk.helhed.kit.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reflection knows of one kind of draft, looked up once. */
record DraftType(Constructor<?> constructor, List<DraftField> fields) {

    private static final ClassValue<DraftType> KNOWN = new ClassValue<>() {
        @Override
        protected DraftType computeValue(Class<?> type) {
            return inspect(type);
        }
    };

    static DraftType of(Class<?> record) {
        return KNOWN.get(record);
    }

    List<String> names() {
        return fields.stream().map(DraftField::name).toList();
    }

    /** The record, or null where its constructor refuses what it was given. */
    @Nullable
    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A draft must be a record that can be constructed: " + constructor, e);
        }
    }

    private static DraftType inspect(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            // Drafts are package-private where no other package needs them.
            constructor.setAccessible(true);
            return new DraftType(
                    constructor, Arrays.stream(components).map(DraftField::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        }
    }
}
