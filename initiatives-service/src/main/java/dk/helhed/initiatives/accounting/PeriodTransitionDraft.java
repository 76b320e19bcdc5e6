package dk.helhed.initiatives.accounting;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to reopen a month, or to close it again. */
@Schema(name = "AccountingPeriodTransition")
record PeriodTransitionDraft(
        PeriodState to,

        @PlainText(max = 1000)
        @Schema(description = "Needed to reopen a month.", examples = "An invoice came late.")
        @Nullable
        String reason) {}
