package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A track as it is read. */
@Schema(name = "Track")
record TrackView(
        UUID id,

        UUID themeId,

        UUID frameId,

        @Schema(examples = "track-1.2") @Nullable String externalId,

        String municipality,

        @Schema(examples = "1.2") String number,
        @Schema(examples = "Det gode børneliv") String name,
        @Nullable Money amount,

        @Schema(description = "Where its amount comes from; null where it is the frame's source.") @Nullable
        FundingSource fundingSource,

        long version,
        Instant changedAt) {

    static TrackView of(Track track) {
        return new TrackView(
                track.id(),
                track.themeId(),
                track.frameId(),
                track.externalId(),
                track.municipality(),
                track.number(),
                track.name(),
                track.amount(),
                track.funding(),
                track.version(),
                track.changedAt());
    }
}
