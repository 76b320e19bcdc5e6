package dk.helhed.initiatives.outcome;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The true count behind a reached number, for those of its municipality who state such numbers. */
@Schema(name = "ReachCount")
record ReachCountView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f4")
        UUID id,

        @Schema(examples = "3") int reached) {}
