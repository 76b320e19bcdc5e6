package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.protection.Coarsening;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One dimension made coarser: some of its codes left out, or neighbours made one. */
@Schema(name = "TableProposalStep")
record ProposalStep(
        @Schema(examples = "age") String dimension,

        @Schema(description = "The codes that it would be without.", examples = "[]")
        List<String> without,

        @Schema(
                description = "Where neighbours become one: what the finest codes would be.",
                examples = "[[\"18-29\", \"30-49\"], [\"50-64\"]]")
        List<List<String>> bands) {

    static ProposalStep of(Coarsening.Step step) {
        return new ProposalStep(step.dimension(), step.without(), step.bands());
    }
}
