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
        UUID id,

        @Schema(examples = "hearing-1") @Nullable String externalId,

        UUID initiativeId,

        String municipality,

        @Schema(examples = "Høring om investeringsinitiativerne")
        String title,

        LocalDate opensOn,
        LocalDate closesOn,
        @Schema(examples = "[\"Udsatterådet\", \"SAND\"]") List<String> invited,

        @Schema(examples = "Høringssvarene støtter initiativet.") @Nullable
        String summary,

        long version,
        Instant changedAt) {

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
