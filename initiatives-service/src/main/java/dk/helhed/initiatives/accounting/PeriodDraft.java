package dk.helhed.initiatives.accounting;

import dk.helhed.kit.text.PlainText;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to close a month for the first time. */
@Schema(name = "AccountingPeriodDraft")
record PeriodDraft(
        @Schema(description = "A month that is over.", examples = "2021-01", implementation = String.class)
        YearMonth month,

        @PlainText(max = 1000) @Schema(examples = "The accounts of January are complete.") @Nullable
        String reason) {}
