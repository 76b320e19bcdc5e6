package dk.helhed.initiatives.accounting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the accounts as it is read. */
@Schema(name = "AccountingPeriod")
record PeriodView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d7")
        UUID id,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "2021-01") String month,
        @Schema(examples = "CLOSED") PeriodState state,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-02-04T09:30:00Z") Instant changedAt) {

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
