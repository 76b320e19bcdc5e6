package dk.helhed.initiatives.revision;

import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.kit.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a budget. */
@Schema(name = "BudgetVersion")
public record BudgetVersionView(
        @Schema(description = "1 is the budget as it was prioritised.", examples = "2")
        int number,

        BudgetKind kind,

        @Schema(description = "True for the one that counts; no sum ever holds another.")
        boolean current,

        @Schema(description = "Null where the amount sits at the other level.") @Nullable
        Money amount,

        List<Phase> phasing,

        @Schema(description = "What of the amount is given to no year.") @Nullable
        Money unphased,

        List<CostLine> breakdown,

        @Schema(description = "Where the money comes from; null where it is the frame's source.") @Nullable
        FundingSource fundingSource,

        @Schema(
                description = "The version of the initiative or track that states it; its history says who and why.",
                examples = "4")
        long version,

        Instant statedAt) {}
