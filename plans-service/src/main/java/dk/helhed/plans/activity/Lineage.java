package dk.helhed.plans.activity;

import dk.helhed.kit.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An earlier activity that one grew from: one of the suite's, or one that only a document names. */
@Embeddable
@Schema(name = "Lineage")
record Lineage(
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,

        @Column(name = "predecessor_id")
        @Schema(description = "An activity of the same municipality; either this or predecessorName.")
        @Nullable
        UUID predecessorId,

        @PlainText(max = 200) @Column(name = "predecessor_name") @Schema(examples = "Nære fællesskaber") @Nullable
        String predecessorName) {

    /** How it grew. */
    @Schema(name = "LineageKind")
    enum Kind {
        DEVELOPS,
        CONTINUES
    }

    boolean namesExactlyOne() {
        return (predecessorId == null) != (predecessorName == null);
    }
}
