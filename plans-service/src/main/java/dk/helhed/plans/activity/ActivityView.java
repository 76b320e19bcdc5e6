package dk.helhed.plans.activity;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as it may be read by whoever may read its plan. */
@Schema(name = "Activity")
record ActivityView(
        UUID id,

        UUID subAgreementId,

        String municipality,
        @Schema(examples = "act-aktiv") @Nullable String externalId,
        @Schema(examples = "Aktiv medborger i Hasle") String name,

        @Schema(examples = "Beboere driver selv aktiviteter i fælleshuset.") @Nullable
        String description,

        List<Lineage> lineage,
        @Nullable SourceNote source,
        boolean synthetic,

        @Schema(description = "True where it was recorded from a source as part of what was adopted elsewhere.")
        boolean recorded,

        long version,
        Instant changedAt) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.subAgreementId(),
                activity.municipality(),
                activity.externalId(),
                activity.name(),
                activity.description(),
                activity.lineage(),
                activity.source(),
                activity.isSynthetic(),
                activity.isRecorded(),
                activity.version(),
                activity.changedAt());
    }
}
