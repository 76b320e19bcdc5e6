package dk.helhed.plans.subagreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.history.Effect;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.source.QualityFlag;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sub-agreements, as a table of a plan's document. */
@ApplicationScoped
class SubAgreementTransferPart {

    private final SubAgreementRepository rows;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    SubAgreementTransferPart(
            SubAgreementRepository rows, PlanRegister plans, OrganisationRegister organisations, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Produces
    PlanPart subAgreements() {
        return PlanPart.of("subAgreements", SubAgreementDraft.class)
                .unique("sub_agreement")
                .printing(SubAgreementTransferPart::keepPeriod)
                .reading((planIds, reader) ->
                        rows.list("planId in ?1 order by id", planIds).chain(this::read))
                .creating(this::create);
    }

    private Uni<List<PartRow>> read(List<SubAgreement> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : plans.summary(found.getFirst().planId())
                        .map(plan -> found.stream().map(row -> row(row, plan)).toList());
    }

    /** With the flags that an import would raise: the plan may have been shortened after the agreement was made. */
    private static PartRow row(SubAgreement row, PlanSummary plan) {
        List<QualityFlag> flags = SubAgreementTerms.flags(
                row.terms().qualityFlags(), new AgreedPeriod(row.validFrom(), row.validTo()).doubtsOutside(plan));
        return new PartRow(
                row.id(),
                row.planId(),
                SubAgreementView.of(row, StaffTotals.NONE, row.validFrom(), flags),
                row.isRecorded() && plan.recorded() ? "ADOPTED" : null);
    }

    /** As a document says. */
    private Uni<List<Effect>> create(Stretch stretch) {
        // Its goals may come later, and are not asked for.
        return stretch.once("plan", () -> plans.requireOwn(stretch.plan(), stretch.municipality()))
                .chain(plan -> organisations
                        .knownIds(stretch.named(), stretch.municipality())
                        .chain(known -> stretch.once(
                                        "adopted", () -> Uni.createFrom().item(new ArrayList<SubAgreement>()))
                                .chain(adopted -> make(
                                        stretch, plan, new SubAgreementContext(known, adopted, LocalDate.now(clock)))))
                        .map(made -> made.stream()
                                .map(one -> new Effect(
                                        "/v1/sub-agreements/" + one.id(),
                                        one.version(),
                                        plan.published(),
                                        SubAgreementView.of(one, StaffTotals.NONE, LocalDate.now(clock))))
                                .toList()));
    }

    /** Those that are adopted are looked at for the next ones: two of one matter and time are one too many. */
    private Uni<List<SubAgreement>> make(Stretch stretch, PlanSummary plan, SubAgreementContext context) {
        return stretch.make(
                SubAgreementDraft.class,
                (id, draft) -> {
                    SubAgreement made = SubAgreement.ofDocument(plan, draft, context, clock.instant());
                    if (made.isAdopted()) {
                        context.adopted().add(made);
                    }
                    return made;
                },
                SubAgreement::id);
    }

    /** A period outside the plan's is refused to a client; a document's is kept, and flagged, for it is what it says. */
    private static void keepPeriod(ObjectNode row, ObjectNode plan) {
        String from = row.path("validFrom").asText();
        String to = row.path("validTo").asText();
        // ISO dates sort as text.
        boolean outside = from.compareTo(plan.path("startsOn").asText(from)) < 0
                || to.compareTo(plan.path("endsOn").asText(to)) > 0;
        if (outside && !row.has("asPrinted")) {
            row.put("asPrinted", true);
        }
    }
}
