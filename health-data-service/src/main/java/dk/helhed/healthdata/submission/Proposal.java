package dk.helhed.healthdata.submission;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coarser table: a dimension without its finest codes. */
@Schema(name = "TableProposal")
record Proposal(
        @Schema(examples = "age") String dimension,

        @Schema(description = "The codes that it would be without.", examples = "[\"18-29\", \"30-49\"]")
        List<String> without,

        @Schema(description = "Percent of its counts that would be too small to be shown.", examples = "4.1")
        BigDecimal primaryPercent) {}
