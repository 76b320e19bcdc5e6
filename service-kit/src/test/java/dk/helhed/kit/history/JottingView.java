package dk.helhed.kit.history;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A jotting, with a member that follows from the others. */
record JottingView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID id,

        @Schema(examples = "a") String text,
        @NotRecorded @Schema(examples = "1") int length,
        @Schema(examples = "1") long version) {}
