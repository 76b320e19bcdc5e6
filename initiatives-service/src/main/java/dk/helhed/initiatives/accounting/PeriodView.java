package dk.helhed.initiatives.accounting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the accounts as it is read. */
@Schema(name = "AccountingPeriod")
record PeriodView(
        UUID id,

        String municipality,

        @Schema(examples = "2021-01") String month,
        PeriodState state,
        long version,
        Instant changedAt) {

    static PeriodView of(AccountingPeriod period) {
        return new PeriodView(
                period.id(),
                period.municipality(),
                period.month(),
                period.state(),
                period.version(),
                period.changedAt());
    }
}
