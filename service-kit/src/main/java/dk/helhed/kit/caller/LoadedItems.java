package dk.helhed.kit.caller;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of all that one read loads, from which the closed items among them follow. Entities are noted as they are
 * loaded, so that no reader can forget to.
 */
public final class LoadedItems {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ClassValue<Optional<Field>> ID = new ClassValue<>() {
        @Override
        protected Optional<Field> computeValue(Class<?> type) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Id.class) && field.getType() == UUID.class) {
                        field.setAccessible(true);
                        return Optional.of(field);
                    }
                }
            }
            return Optional.empty();
        }
    };

    private final Set<UUID> loaded = new LinkedHashSet<>();

    private final Context context = Vertx.currentContext();

    private LoadedItems() {}

    public static LoadedItems begin() {
        LoadedItems reading = new LoadedItems();
        reading.context.putLocal(LoadedItems.class, reading);
        return reading;
    }

    /** Whether this is called in the course of one, which notes what is loaded. */
    public static boolean isGoingOn() {
        return current() != null;
    }

    private static @Nullable LoadedItems current() {
        // What has no context of its own, such as a worker of ours, reads for nobody.
        return VertxContext.isOnDuplicatedContext() ? Vertx.currentContext().getLocal(LoadedItems.class) : null;
    }

    public void end() {
        context.removeLocal(LoadedItems.class);
    }

    /** Notes what was read past the entities; what has no UUID is never closed. */
    public static void note(String id) {
        LoadedItems reading = current();
        if (reading != null && UUID_FORM.matcher(id).matches()) {
            reading.loaded.add(UUID.fromString(id));
        }
    }

    /** Takes back what was loaded and is not shown: the row by which a page learns that there is a next one. */
    public static void unread(Object id) {
        LoadedItems reading = current();
        if (reading != null && UUID_FORM.matcher(id.toString()).matches()) {
            reading.loaded.remove(UUID.fromString(id.toString()));
        }
    }

    public Set<UUID> loaded() {
        return loaded;
    }

    /** Notes entities. */
    public static final class Listener {

        @PostLoad
        void loaded(Object entity) {
            LoadedItems reading = current();
            UUID id = reading == null ? null : id(entity);
            if (reading != null && id != null) {
                reading.loaded.add(id);
            }
        }
    }

    private static @Nullable UUID id(Object entity) {
        Optional<Field> field = ID.get(entity.getClass());
        try {
            return field.isEmpty() ? null : (UUID) field.get().get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
