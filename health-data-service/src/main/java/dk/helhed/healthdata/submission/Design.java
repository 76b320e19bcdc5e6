package dk.helhed.healthdata.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What protection would do to the table: shares only, no cell of it. */
@Schema(name = "TableDesign")
record Design(
        @Schema(description = "How many counts the table has, totals included.", examples = "1536")
        int cells,

        @Schema(description = "Percent of them that are too small to be shown.", examples = "9.4")
        BigDecimal primaryPercent,

        @Schema(description = "The most that the dataset's policy allows.", examples = "15")
        int mostPrimaryPercent,

        @Schema(
                description = "Percent of the counts that would be hidden in all; null where it was not tried.",
                examples = "22.1")
        @Nullable
        BigDecimal hiddenPercent,

        @Schema(description = "Why it cannot be protected as it is.", examples = "too-many-primaries") @Nullable
        String problem,

        @Schema(description = "Where it cannot be: coarser tables with few enough, the one with the most counts first.")
        List<Proposal> proposals,

        @Schema(
                description =
                        "What the counts show of one another and the structure does not say. Whoever reads them can"
                                + " subtract; so it is treated as if the structure said it.")
        List<UnstatedSum> unstatedSums,

        @Schema(
                description =
                        "The datasets whose measures count the same people in these periods. Their published releases"
                                + " are protected and audited as one table with this one.")
        List<UUID> linkedDatasets,

        @Schema(
                description =
                        "Measures of other datasets that show the same total in some area. Where they count the same"
                                + " people, give both the same population: else each is protected by itself, and not against the"
                                + " other.")
        List<SameTotal> sameTotals) {

    Design {
        unstatedSums = unstatedSums == null ? List.of() : unstatedSums;
        linkedDatasets = linkedDatasets == null ? List.of() : linkedDatasets;
        sameTotals = sameTotals == null ? List.of() : sameTotals;
    }
}
