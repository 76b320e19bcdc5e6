package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.plans.amendment.Proposals.BOARD;
import static dk.helhed.plans.amendment.Proposals.LOCAL_BOARD;
import static dk.helhed.plans.amendment.Proposals.SECRETARIAT;
import static dk.helhed.plans.amendment.Proposals.at;
import static dk.helhed.plans.amendment.Proposals.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The annual status of a plan tells what was decided by proposal, beside what was changed without one. */
@QuarkusTest
class DecidedProposalsTest {

    private final int year = Year.now(ZoneId.of("Europe/Copenhagen")).getValue();
    private Proposals plan;

    @BeforeEach
    void prepare() {
        plan = Proposals.under(Agreed.publishedPlan(EDITOR));
    }

    @Test
    void the_years_sheet_says_what_was_decided_by_whom_and_who_was_informed() {
        String id = plan.submitted();
        step(LOCAL_BOARD, id, body("to", "APPROVED", "reference", "LB 2026-05, punkt 4"))
                .statusCode(200)
                .body("acts[-1].reference", equalTo("LB 2026-05, punkt 4"));
        step(SECRETARIAT, id, "APPLIED").statusCode(200);
        step(SECRETARIAT, id, "INFORMED").statusCode(200);

        OUTSIDER.get(sheet(year))
                .statusCode(200)
                .body("changeProposals", hasSize(1))
                .body("changeProposals[0].href", equalTo(at(id)))
                .body("changeProposals[0].state", equalTo("INFORMED"))
                .body("changeProposals[0].touches", equalTo(List.of("MILESTONE")))
                .body("changeProposals[0].changeClass", equalTo("ORDINARY"))
                .body("changeProposals[0].decider", equalTo("LOCAL_BOARD"))
                .body("changeProposals[0].decisionReference", equalTo("LB 2026-05, punkt 4"))
                .body("changeProposals[0].decidedAt", notNullValue())
                .body("changeProposals[0].appliedAt", notNullValue())
                .body("changeProposals[0].informed.body", equalTo(List.of("WORKING_GROUP")))
                .body("changeProposals[0].changes[0].href", equalTo("/v1/milestones/" + plan.milestone))
                .body("changeProposals[0].changes[0].fields.pointer", equalTo(List.of("/title")))
                .body("changeProposals[0].changes[0].fields[0].before", equalTo("Flere beboere er i arbejde"))
                .body("changeProposals[0].changes[0].fields[0].after", equalTo("Endnu flere er i arbejde"))
                .body("changes", hasSize(0));
        OUTSIDER.get(sheet(year - 1)).body("changeProposals", hasSize(0));
        EDITOR.get(sheet(year))
                .body("changes.kind", not(hasItem("change-proposals")))
                .body("changes.findAll { it.changeProposalId == '" + id + "' }.id", hasItem(plan.milestone))
                .body(
                        "changes.findAll { it.changeProposalId == null }.operation",
                        everyItem(not(containsString("change-proposals"))))
                .body("changes.findAll { it.changeProposalId == null }.kind", hasItem("sub-agreements"));
    }

    @Test
    void what_is_decided_but_not_applied_is_for_the_municipality_alone_and_what_is_open_for_nobody() {
        String rejected = plan.submitted();
        step(LOCAL_BOARD, rejected, "REJECTED").statusCode(200);
        String recommended = plan.submitted();
        step(LOCAL_BOARD, recommended, "ESCALATED").statusCode(200);
        plan.submitted();

        EDITOR.get(sheet(year)).body("changeProposals.id", equalTo(List.of(rejected)));
        step(BOARD, recommended, "APPROVED").statusCode(200);

        EDITOR.get(sheet(year))
                .body("changeProposals.id", equalTo(List.of(rejected, recommended)))
                .body("changeProposals[0].state", equalTo("REJECTED"))
                .body("changeProposals[1].decisions.body", equalTo(List.of("LOCAL_BOARD", "BOARD")))
                .body("changeProposals[1].decisions.act", equalTo(List.of("ESCALATED", "APPROVED")))
                .body("changeProposals[1].decider", equalTo("BOARD"))
                .body("changeProposals[1].changeClass", equalTo("CITY_STRATEGIC"))
                .body("changeProposals[1].appliedAt", nullValue());
        OUTSIDER.get(sheet(year)).body("changeProposals", hasSize(0));
        APPROVER.get(sheet(year)).body("changeProposals", hasSize(2));
    }

    private String sheet(int of) {
        return "/v1/plans/" + plan.plan + "/annual-status?year=" + of;
    }
}
