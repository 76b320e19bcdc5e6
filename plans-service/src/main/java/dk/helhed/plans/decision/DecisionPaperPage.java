package dk.helhed.plans.decision;

import dk.helhed.kit.page.Removed;
import dk.helhed.kit.visibility.Redacted;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of decision papers looks in the API's document: what is closed to the reader is there by its placeholder. */
@Schema(name = "DecisionPaperList")
record DecisionPaperPage(
        List<Entry> items,

        @Schema(description = "What a copy has to delete; only where modifiedSince was asked for.")
        List<Removed> removed,

        @Nullable String nextCursor,
        @Nullable String nextModifiedSince) {

    /** A whole one or a placeholder. */
    @Schema(
            name = "DecisionPaperEntry",
            oneOf = {DecisionPaperView.class, Redacted.class})
    interface Entry {}
}
