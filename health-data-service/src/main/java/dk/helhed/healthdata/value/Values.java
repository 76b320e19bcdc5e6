package dk.helhed.healthdata.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of values gets. */
sealed interface Values {

    /** The reader has them already. */
    record Unchanged(String etag) implements Values {}

    /** @param etag null when something was published while they were read */
    record Read(@Nullable String etag, List<ValueView> rows) implements Values {}
}
