package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.protection.Coarsening;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coarser table that would have few enough small counts. */
@Schema(name = "TableProposal")
record Proposal(
        @Schema(description = "What to make coarser, one dimension after the other.")
        List<ProposalStep> steps,

        @Schema(description = "How many counts it would have, totals included.", examples = "768")
        int cells,

        @Schema(description = "Percent of its counts that would be too small to be shown.", examples = "4.1")
        BigDecimal primaryPercent) {

    static Proposal of(Coarsening coarsening) {
        return new Proposal(
                coarsening.steps().stream().map(ProposalStep::of).toList(),
                coarsening.cells(),
                DesignTrial.tenths(coarsening.primaryPercent()));
    }
}
