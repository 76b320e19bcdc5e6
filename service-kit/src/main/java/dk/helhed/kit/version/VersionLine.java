package dk.helhed.kit.version;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version in the list of a thing's versions. */
@Schema(name = "VersionLine")
public record VersionLine(
        long version,
        Instant at,

        @Schema(description = "The roles in which the change was made.", examples = "[\"editor\"]")
        List<String> roles,

        @Schema(description = "Null to others than the thing's own municipality.", examples = "aarhus-editor") @Nullable
        String client,

        @Schema(
                description = "Null where none was given, and to others than the thing's own municipality.",
                examples = "Rettet efter mødet i styregruppen.")
        @Nullable
        String reason,

        @Schema(
                description = "Where it differs from the version before it, as JSON Pointers; empty for the first.",
                examples = "[\"/title\"]")
        List<String> changed) {}
