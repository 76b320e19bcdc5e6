package dk.helhed.healthdata.release;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in a release's life that an approver takes. */
@Schema(name = "ReleaseTransition")
record ReleaseTransitionDraft(
        @NotNull @Schema(examples = "PUBLISHED") Target to,

        @PlainText(max = 1000)
        @Schema(
                description = "Everyone may read it; required to reject or withdraw.",
                examples = "An error in the register's extract.")
        @Nullable
        String reason,

        @Schema(
                description =
                        "Of an approval: the release cannot be published before, and is published then by itself.",
                examples = "2021-02-01T07:00:00Z")
        @Nullable
        Instant embargoUntil) {

    /** What an approver may decide. */
    @Schema(name = "ReleaseTransitionTarget")
    enum Target {
        APPROVED,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }
}
