package dk.helhed.kit.version;

import dk.helhed.kit.history.FieldChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two versions of a thing. */
@Schema(name = "VersionDiff")
public record VersionDiff(
        @Schema(examples = "1") long before,
        @Schema(examples = "3") long after,
        List<FieldChange> changes) {}
