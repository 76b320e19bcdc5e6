package dk.helhed.initiatives.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many lines have each result. */
@Schema(name = "ReconciliationCounts")
record ReconciliationCounts(
        @Schema(examples = "40") int matched,
        @Schema(examples = "1") int amountDiffers,
        @Schema(examples = "1") int dateDiffers,
        @Schema(examples = "2") int missingInLedger,
        @Schema(examples = "0") int missingInExtract) {}
