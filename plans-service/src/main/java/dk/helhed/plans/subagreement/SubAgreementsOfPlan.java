package dk.helhed.plans.subagreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
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

    SubAgreementsOfPlan(SubAgreementRepository rows, SubAgreementService service) {
        this.rows = rows;
        this.service = service;
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
                : rows.list("planId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(
                                        row.id(),
                                        row.planId(),
                                        SubAgreementView.of(row, StaffTotals.NONE, row.validFrom()),
                                        row.isRecorded() ? "ADOPTED" : null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.create(request, parentId, (SubAgreementDraft) draft);
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
            if (!row.has("source")) {
                row.putObject("source").put("id", plan.at("/source/id").asText("import"));
            }
        }
    }
}
