package dk.helhed.plans.source;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How fresh a replica from a neighbour is.
 *
 * @param asOf when the neighbour stated it
 */
@Schema(name = "SourceStamp")
public record SourceStamp(
        @Schema(examples = "initiatives.initiative.v1") String topic,
        Instant asOf,

        @Schema(description = "The version of what the neighbour published.", examples = "4")
        long sourceVersion) {}
