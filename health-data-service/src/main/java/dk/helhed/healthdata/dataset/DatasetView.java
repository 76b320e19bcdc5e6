package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset as everyone may read it. */
@Schema(name = "Dataset")
record DatasetView(
        UUID id,

        @Schema(examples = "housing-report") @Nullable String externalId,

        @Schema(description = "The municipality that keeps it (kommunekode).", examples = "0751")
        String municipality,

        Bilingual title,
        @Schema(examples = "KL og BL") String publisher,

        @Schema(examples = "Danmarks Statistiks forskerservice") @Nullable
        String dataProvider,

        @Schema(examples = "[\"EMPLOYED_PCT\"]") List<String> indicators,
        List<GroupStatement> areas,
        Protection protection,

        @Schema(description = "True where all its figures are invented.")
        boolean synthetic,

        @Nullable Evidence evidence,

        @Schema(description = "The number of the present definition of its cube.", examples = "1") @Nullable
        Integer definition,

        @Nullable Structure structure,
        @Nullable Policy policy,
        @Nullable SourceNote source,
        long version,
        Instant changedAt) {}
