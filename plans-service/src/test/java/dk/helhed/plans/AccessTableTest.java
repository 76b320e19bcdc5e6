package dk.helhed.plans;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.AccessTable;
import dk.helhed.plans.funding.Budgets;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.DrivenPlan;
import dk.helhed.plans.testing.Parties;
import dk.helhed.plans.transfer.LargePlan;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTableTest {

    private final Map<String, String> things = new TreeMap<>();

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void whom_the_document_lets_in_is_let_in_and_nobody_else() throws Exception {
        assertEquals(List.of(), AccessTable.faults(openapi));
    }

    @Test
    void another_municipality_changes_nothing_and_sees_what_everyone_sees() throws Exception {
        put("areas/{code}", "/v1/areas/" + Parties.ofAarhus().area());
        String group = made("bodies", "/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        String region = made("organisations", "/v1/organisations", body("name", "Regionen", "type", "REGION"));
        made(
                "cooperation-projects",
                "/v1/cooperation-projects",
                body("name", "Lighed i sundhed", "initiatorId", DrivenPlan.id(region)));
        String paper = made(
                "decision-papers",
                "/v1/decision-papers",
                body("date", "2018-01-11", "bodyId", DrivenPlan.id(group), "issuer", "Staben", "visibility", "OPEN"));
        attach(DrivenPlan.id(paper));
        String file = made(
                "cases", "/v1/cases", body("caseNumber", unique("23"), "title", "Et samarbejde", "visibility", "OPEN"));
        put("cases/{caseId}", file);
        made("agenda-items", file + "/agenda-items", body("bodyId", DrivenPlan.id(group), "visibility", "OPEN"));
        makePlan();
        makeSubAgreement();
        put("plan-import-jobs/{id}", LargePlan.job(Parties.RECORDER, "validate", LargePlan.of("goals", 210)));

        assertEquals(List.of(), AccessTable.strangersFaults(openapi, things));
    }

    private void makePlan() {
        String plan = "/v1/plans/" + Agreed.plan(EDITOR);
        put("plans/{id}", plan);
        put("plans/{planId}", plan);
        String goal = made("goals", plan + "/goals", body("title", "Flere er trygge"));
        made("funding-plans", plan + "/funding-plans", Budgets.of(300, 100));
        made("follow-ups", plan + "/follow-ups", body("year", 2022, "narratives", List.of()));
        made(
                "theories-of-change",
                plan + "/theories-of-change",
                body(
                        "nodes",
                        List.of(body("key", "maal", "kind", "GOAL", "goalId", DrivenPlan.id(goal))),
                        "edges",
                        List.of()));
        DrivenPlan active = DrivenPlan.active();
        put("strategic-agreements/{id}", active.strategic());
        Map<String, ?> change = body(
                "kind",
                "STRATEGIC_AGREEMENT",
                "id",
                DrivenPlan.id(active.strategic()),
                "content",
                active.amendedParties());
        made("change-proposals", active.path + "/change-proposals", active.proposal(change));
    }

    private void makeSubAgreement() {
        String agreement = "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        put("sub-agreements/{id}", agreement);
        put("sub-agreements/{subAgreementId}", agreement);
        made("activities", agreement + "/activities", body("name", "Fællesspisning"));
        made("staff-resources", agreement + "/staff-resources", body("role", "Leder"));
        String indicator = made("indicators", agreement + "/indicators", Agreed.localIndicator());
        made(
                "milestones",
                agreement + "/milestones",
                with(Agreed.milestone(), "indicatorId", DrivenPlan.id(indicator)));
        put(
                "indicators/{id}/observations/{observationId}",
                indicator + "/observations/"
                        + EDITOR.create(
                                indicator + "/observations",
                                body("period", "2022", "observedOn", "2022-12-31", "value", 41)));
    }

    private void attach(String paper) {
        String id = EDITOR.request()
                .header("Idempotency-Key", paper)
                .contentType("application/pdf")
                .body("%PDF-1.7 et bilag".getBytes(UTF_8))
                .post("/v1/attachments?itemKind=DECISION_PAPER&title=Bilag&fileName=b.pdf&itemId=" + paper)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put("attachments/{id}", "/v1/attachments/" + id);
    }

    private String made(String kind, String list, Map<String, ?> draft) {
        String path = "/v1/" + kind + "/" + EDITOR.create(list, draft);
        put(kind + "/{id}", path);
        return path;
    }

    private void put(String place, String path) {
        things.put("/v1/" + place, path);
    }
}
