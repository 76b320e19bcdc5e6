package dk.helhed.kit.page;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may have been in a list and is not, or not for this caller: deleted, closed, withdrawn, or past the filter. */
@Schema(name = "Removed", description = "What is no longer in the list; the reason is not given.")
public record Removed(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String id,

        @Schema(description = "Always true.") boolean deleted,

        Instant at) {}
