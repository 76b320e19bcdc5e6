package dk.helhed.initiatives.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hearing as it is read. */
@Schema(name = "Hearing")
record HearingView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f1")
        UUID id,

        @Schema(examples = "hearing-1") @Nullable String externalId,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        UUID initiativeId,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "Høring om investeringsinitiativerne")
        String title,

        @Schema(examples = "2021-02-01") LocalDate opensOn,
        @Schema(examples = "2021-02-28") LocalDate closesOn,
        @Schema(examples = "[\"Udsatterådet\", \"SAND\"]") List<String> invited,

        @Schema(examples = "Høringssvarene støtter initiativet.") @Nullable
        String summary,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static HearingView of(Hearing hearing) {
        return new HearingView(
                hearing.id(),
                hearing.externalId(),
                hearing.initiativeId(),
                hearing.municipality(),
                hearing.title(),
                hearing.opensOn(),
                hearing.closesOn(),
                hearing.invited(),
                hearing.summary(),
                hearing.version(),
                hearing.changedAt());
    }
}
