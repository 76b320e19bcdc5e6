package dk.helhed.healthdata.reading.bulk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A version of a dataset whose files are made. */
record BulkKey(UUID dataset, int version) {

    /** By which one process alone holds it. */
    UUID lock() {
        return UUID.nameUUIDFromBytes(("bulk files of " + dataset + "/" + version).getBytes(StandardCharsets.UTF_8));
    }
}
