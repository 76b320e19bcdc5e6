package dk.helhed.plans.subagreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.plan.PlanFacts;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.source.QualityFlag;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sub-agreements, as a table of a plan's document. */
@ApplicationScoped
class SubAgreementsOfPlan implements PlanPart {

    private final SubAgreementRepository rows;
    private final SubAgreementService service;
    private final PlanRegister plans;

    SubAgreementsOfPlan(SubAgreementRepository rows, SubAgreementService service, PlanRegister plans) {
        this.rows = rows;
        this.service = service;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "subAgreements";
    }

    @Override
    public String parent() {
        return "plan";
    }

    @Override
    public String parentField() {
        return "";
    }

    @Override
    public Class<? extends Record> draft() {
        return SubAgreementDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "sub_agreement";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 order by id", parents).chain(this::read);
    }

    private Uni<List<PartRow>> read(List<SubAgreement> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : plans.facts(found.getFirst().planId())
                        .map(plan -> found.stream().map(row -> row(row, plan)).toList());
    }

    /** With the flags that an import would raise: the plan may have been shortened after the agreement was made. */
    private static PartRow row(SubAgreement row, PlanFacts plan) {
        List<QualityFlag> flags = SubAgreementTerms.flags(
                row.terms().qualityFlags(), new AgreedPeriod(row.validFrom(), row.validTo()).doubtsOutside(plan));
        return new PartRow(
                row.id(),
                row.planId(),
                SubAgreementView.of(row, StaffTotals.NONE, row.validFrom(), flags),
                row.isRecorded() && plan.recorded() ? "ADOPTED" : null);
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.record(request, parentId, (SubAgreementDraft) draft);
    }

    /** A period outside the plan's is refused to a client; a document's is kept, and flagged, for it is what it says. */
    @Override
    public void asPrinted(ObjectNode row, ObjectNode plan) {
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
