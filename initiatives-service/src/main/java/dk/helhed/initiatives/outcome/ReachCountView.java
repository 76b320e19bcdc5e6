package dk.helhed.initiatives.outcome;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The true count behind a reached number, for those of its municipality who state such numbers. */
@Schema(name = "ReachCount")
record ReachCountView(UUID id, @Schema(examples = "3") int reached) {}
