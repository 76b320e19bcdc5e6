package dk.helhed.kit.page;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list shows in the place of rows that its reader may not read; in the transaction of the caller. */
public interface Placeholders<V> {

    /** By the ids of their rows, in the order of ids and only those after {@code id}. */
    Uni<Map<String, V>> after(@Nullable String id, int most);

    /** By the ids of their rows, of those rows alone. */
    Uni<Map<String, V>> of(Collection<String> ids);

    /** Of a list that is silent on what its reader may not read. */
    static <V> Placeholders<V> none() {
        return new Placeholders<>() {
            @Override
            public Uni<Map<String, V>> after(@Nullable String id, int most) {
                return Uni.createFrom().item(new LinkedHashMap<>());
            }

            @Override
            public Uni<Map<String, V>> of(Collection<String> ids) {
                return after(null, 0);
            }
        };
    }
}
