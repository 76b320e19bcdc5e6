package dk.helhed.healthdata.version;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as a version needs to know it.
 *
 * @param number its number within the dataset
 * @param definition of a cube: the definition that it was made under
 */
public record ReleaseInForce(
        UUID id,
        int number,
        List<String> periods,
        String checksum,
        @Nullable Integer definition) {}
