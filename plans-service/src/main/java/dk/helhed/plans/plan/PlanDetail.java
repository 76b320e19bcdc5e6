package dk.helhed.plans.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.visibility.Redacted;
import dk.helhed.plans.councilfunding.PlanMoney;
import dk.helhed.plans.source.SourceStamp;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan with all that stands under and beside it, and how fresh each neighbour's part of it is. */
@Schema(name = "PlanDetail")
record PlanDetail(
        @JsonUnwrapped PlanView plan,

        @Schema(description = "The plans that it follows, nearest first.")
        List<PlanReference> predecessors,

        @Schema(description = "The plans that follow it, nearest first.")
        List<PlanReference> successors,

        List<PlanGoal> goals,
        @Nullable PlanAgreement strategicAgreement,
        List<PlanSubAgreement> subAgreements,
        List<PlanMilestone> milestones,

        @Schema(description = "The plan's own money; the council's beside it is under money.")
        PlanBudget budget,

        PlanMoney money,

        @Schema(description = "For each neighbour's topic that fed this answer: the newest of what it published.")
        List<SourceStamp> sources) {

    /** A whole one or a placeholder. */
    @Schema(
            name = "PlanDetailEntry",
            oneOf = {PlanDetail.class, Redacted.class})
    interface Entry {}

    static PlanDetail of(
            Plan plan,
            List<PlanReference> predecessors,
            List<PlanReference> successors,
            List<PlanGoal> goals,
            PlanPartsReader.Parts parts) {
        List<PlanMilestone> milestones = parts.milestones();
        PlanMoney money = parts.money();
        return new PlanDetail(
                PlanView.of(plan),
                predecessors,
                successors,
                goals,
                parts.agreement(),
                parts.subAgreements(),
                milestones,
                parts.budget(),
                money,
                newest(Stream.concat(
                        milestones.stream().map(PlanMilestone::source).filter(Objects::nonNull), money.stamps())));
    }

    private static List<SourceStamp> newest(Stream<SourceStamp> stamps) {
        Comparator<SourceStamp> byAge =
                Comparator.comparing(SourceStamp::asOf).thenComparing(SourceStamp::sourceVersion);
        return List.copyOf(
                stamps.collect(Collectors.toMap(SourceStamp::topic, s -> s, BinaryOperator.maxBy(byAge), TreeMap::new))
                        .values());
    }
}
