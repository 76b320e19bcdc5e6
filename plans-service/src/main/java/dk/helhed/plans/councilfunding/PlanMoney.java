package dk.helhed.plans.councilfunding;

import dk.helhed.kit.money.Money;
import dk.helhed.plans.source.SourceStamp;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The money that initiatives-service has linked to a plan; shown beside the plan's own budget, never added to it. */
@Schema(name = "PlanMoney")
public record PlanMoney(
        List<PlanMoneyLink> links,

        @Schema(description = "The sum of the verified links of initiatives that are neither rejected nor cancelled.")
        Money total,

        @Schema(description = "What of the total counts as the municipal share.")
        Money municipalShare) {

    static PlanMoney of(List<PlanMoneyLink> links) {
        return new PlanMoney(links, sum(links, link -> true), sum(links, PlanMoneyLink::countsAsMunicipalShare));
    }

    public Stream<SourceStamp> stamps() {
        return links.stream().map(link -> new SourceStamp(InitiativeConsumer.TOPIC, link.asOf(), link.sourceVersion()));
    }

    private static Money sum(List<PlanMoneyLink> links, Predicate<PlanMoneyLink> which) {
        return Money.sum(links.stream()
                .filter(PlanMoneyLink::counts)
                .filter(which)
                .map(PlanMoneyLink::share)
                .filter(Objects::nonNull)
                .toList());
    }
}
