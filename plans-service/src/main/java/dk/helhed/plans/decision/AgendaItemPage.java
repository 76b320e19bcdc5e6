package dk.helhed.plans.decision;

import dk.helhed.kit.visibility.Redacted;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of agenda items looks in the API's document: what is closed to the reader is there by its placeholder. */
@Schema(name = "AgendaItemList")
record AgendaItemPage(List<Entry> items, @Nullable String nextCursor) {

    /** A whole one or a placeholder. */
    @Schema(
            name = "AgendaItemEntry",
            oneOf = {AgendaItemView.class, Redacted.class})
    interface Entry {}
}
