package dk.helhed.kit.replica;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A replica at a glance. */
@Schema(name = "Replica")
record ReplicaView(
        @Schema(description = "The topic that it follows.", examples = "plans.area.v1")
        String name,

        @Schema(examples = "42") long rows,

        @Schema(description = "Marks of what is no longer public.", examples = "1")
        long withdrawn,

        @Schema(description = "When the newest of it was published.") @Nullable
        Instant asOf) {}
