package dk.helhed.plans.activity;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as its municipality states it. */
@Schema(name = "ActivityDraft")
record ActivityDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "act-aktiv")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 200) @Schema(examples = "Aktiv medborger i Hasle")
        String name,

        @PlainText(max = 4000) @Schema(examples = "Beboere driver selv aktiviteter i fælleshuset.") @Nullable
        String description,

        @Size(max = 20) @Nullable List<@Valid Lineage> lineage,

        @Valid @Nullable SourceNote source,

        @Schema(description = "True when the data is invented.") @Nullable
        Boolean synthetic) {

    ActivityDraft {
        lineage = lineage == null ? List.of() : lineage;
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** What an activity says, as it would be stated. */
    static ActivityDraft of(Activity activity) {
        return new ActivityDraft(
                activity.externalId(),
                activity.name(),
                activity.description(),
                activity.lineage(),
                activity.source(),
                activity.isSynthetic());
    }

    List<Lineage> lineageOrNone() {
        return lineage == null ? List.of() : lineage;
    }

    List<UUID> predecessors() {
        return lineageOrNone().stream()
                .map(Lineage::predecessorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    boolean isStated() {
        return source != null || isSynthetic();
    }
}
