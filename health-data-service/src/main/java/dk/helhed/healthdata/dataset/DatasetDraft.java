package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset as its municipality describes it. */
@Schema(name = "DatasetDraft")
record DatasetDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, one for each dataset.", examples = "housing-report")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @Valid Bilingual title,

        @NotNull @PlainText(max = 200) @Schema(examples = "KL og BL")
        String publisher,

        @PlainText(max = 200) @Schema(examples = "Danmarks Statistiks forskerservice") @Nullable
        String dataProvider,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Codes of the indicators that it holds.", examples = "[\"EMPLOYED_PCT\"]")
        List<@NotNull @Size(max = 60) @Identifier String> indicators,

        @Size(max = 200) @Schema(description = "Groups of areas that only this dataset has.") @Nullable
        List<@NotNull @Valid GroupStatement> areas,

        @NotNull @Schema(description = "Never changed once there is a release.")
        Protection protection,

        @Valid @Schema(description = "Required where the protection is NONE_ALREADY_PUBLIC.") @Nullable
        Evidence evidence,

        @Valid
        @Schema(description = "Of a cube of counts: what it is made of. A change of it is a new definition.")
        @Nullable
        Structure structure,

        @Valid
        @Schema(description = "Of a cube of counts: how it is protected, where it differs from the defaults.")
        @Nullable
        PolicyDraft policy,

        @Valid @Nullable SourceNote source) {

    @Override
    public List<GroupStatement> areas() {
        return areas == null ? List.of() : areas;
    }
}
