package dk.helhed.healthdata.reading.block;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a period are.
 *
 * @param releases the newest first; of a cube the one that stands, of stated figures all, for an older one stands for what
 *     the newer ones do not hold
 * @param definition of a cube: the one that its release was made under
 * @param measures of a cube: those that its release holds
 */
record Source(String period, List<UUID> releases, @Nullable Integer definition, List<String> measures) {

    /** All sources of a version, in their column. */
    static final class Text extends JsonText<List<Source>> {

        Text() {
            super(new TypeReference<>() {});
        }
    }
}
