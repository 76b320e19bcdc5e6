package dk.helhed.plans.funding;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.source.QualityFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One budget of a plan, as it may be read by whoever may read the plan. */
@Schema(name = "FundingPlan")
record FundingPlanView(
        UUID id,

        UUID planId,

        String municipality,

        @Schema(examples = "funding-trigeparken") @Nullable String externalId,

        @Schema(description = "Which of the plan's budgets it is.", examples = "1")
        int no,

        FundingState state,
        @Nullable LocalDate approvedOn,
        List<Contribution> contributions,
        List<YearBudget> years,
        Money total,

        @Schema(description = "What Landsbyggefonden pays.") Money fund,

        @Schema(description = "What is given locally, in money and in hours that have a rate.")
        Money local,

        @Schema(description = "Working time that counts nothing, for its rate is not stated.", examples = "0")
        long unpricedMinutes,

        @Nullable SourceNote source,
        boolean synthetic,
        List<QualityFlag> qualityFlags,
        long version,
        Instant changedAt) {

    static FundingPlanView of(FundingPlan plan) {
        FundingPlanDraft content = plan.content();
        Money fund = Money.ofOere(content.fundOere().longValueExact());
        return new FundingPlanView(
                plan.id(),
                plan.planId(),
                plan.municipality(),
                content.externalId(),
                plan.no(),
                plan.state(),
                plan.approvedOn(),
                content.contributions(),
                content.years(),
                content.total(),
                fund,
                content.total().minus(fund),
                content.contributions().stream()
                        .mapToLong(Contribution::unpricedMinutes)
                        .sum(),
                content.source(),
                Boolean.TRUE.equals(content.synthetic()),
                content.qualityFlags() == null ? List.of() : content.qualityFlags(),
                plan.version(),
                plan.changedAt());
    }
}
