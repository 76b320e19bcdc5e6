package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.funding.Budgets;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan on its whole way, with all that stands under it, over HTTP. */
@QuarkusTest
class PlanLifecycleTest {

    private static final String FOCUS_AREA = "Tryghed og trivsel";

    // The service's own: another test may have moved it.
    @Inject
    Clock clock;

    private Parties parties;

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
    }

    @Test
    void a_plan_goes_the_whole_way_and_its_readiness_says_what_is_left() {
        String id = EDITOR.create("/v1/plans", with(parties.plan(), "focusAreas", List.of(FOCUS_AREA)));
        String path = "/v1/plans/" + id;
        missing(path, "PREQUALIFICATION", List.of());
        String goal = EDITOR.create(path + "/goals", body("title", "Flere unge i uddannelse"));
        List.of("PREQUALIFICATION", "IN_DIALOGUE", "PROPOSED").forEach(state -> advance(EDITOR, path, state));
        missing(
                path,
                "APPROVED",
                List.of(
                        "guard-decision-of-municipality-missing",
                        "guard-decision-of-housing-organisation-missing",
                        "guard-decision-of-fund-missing"));
        List.of(parties.municipality(), parties.housing(), parties.fund())
                .forEach(party -> APPROVER.create(
                        path + "/decisions",
                        body("organisationId", party, "decidedOn", "2018-03-01", "outcome", "APPROVED")));
        advance(APPROVER, path, "APPROVED");
        missing(
                path,
                "ACTIVE",
                List.of(
                        "guard-strategic-agreement-missing",
                        "guard-funding-plan-missing",
                        "guard-sub-agreement-missing"));

        signAgreement(path, goal);
        approveBudget(path);
        adoptSubAgreement(path, goal);

        missing(path, "ACTIVE", List.of());
        advance(APPROVER, path, "ACTIVE");
        missing(path, "CLOSED", List.of());
        advance(APPROVER, path, "CLOSED");
        OUTSIDER.get(path + "/readiness").body("state", equalTo("CLOSED")).body("next", hasSize(0));
    }

    @Test
    void a_refusal_links_to_what_is_missing_and_readiness_says_it_in_danish() {
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", with(parties.plan(), "areaCodes", List.of()));

        EDITOR.advance(path, EDITOR.etag(path), body("to", "PREQUALIFICATION"))
                .statusCode(409)
                .body("errors.code", equalTo(List.of("guard-area-missing")))
                .body("errors.href", equalTo(List.of(path)));
        EDITOR.request()
                .header("Accept-Language", "da")
                .get(path + "/readiness")
                .then()
                .statusCode(200)
                .body("next[0].ready", equalTo(false))
                .body("next[0].role", equalTo("editor"))
                .body("next[0].missing[0].detail", equalTo("Planen skal have mindst ét område."))
                .body("next[1].missing[0].href", equalTo(path + "/transitions"));
        OUTSIDER.get(path + "/readiness").statusCode(404);
        NEIGHBOUR.get(path + "/readiness").statusCode(404);
    }

    @Test
    void a_plan_shows_those_before_and_after_it_that_the_reader_may_see() {
        String first = APPROVER.create("/v1/plans", parties.recordedPlan("CLOSED"));
        String second = APPROVER.create("/v1/plans", with(parties.recordedPlan("CLOSED"), "predecessorId", first));
        String third = APPROVER.create("/v1/plans", with(parties.recordedPlan("ACTIVE"), "predecessorId", second));
        String draft = EDITOR.create("/v1/plans", with(parties.plan(), "predecessorId", third));

        OUTSIDER.get("/v1/plans/" + third)
                .body("predecessors.id", equalTo(List.of(second, first)))
                .body("successors", hasSize(0));
        EDITOR.get("/v1/plans/" + first).body("successors.id", equalTo(List.of(second, third, draft)));
    }

    @Test
    void the_list_of_plans_that_run_out_has_those_that_end_within_the_period() {
        LocalDate today = LocalDate.now(clock);
        String soon = APPROVER.create("/v1/plans", ending(today.plusMonths(17)));
        String later = APPROVER.create("/v1/plans", ending(today.plusMonths(19)));
        String past = APPROVER.create("/v1/plans", ending(today.minusDays(1)));
        String area = "&areaCode=" + parties.area();

        List<String> found =
                OUTSIDER.get("/v1/plans?expiresWithin=P18M" + area).extract().path("items.id");

        assertEquals(List.of(soon), found);
        OUTSIDER.get("/v1/plans?expiresWithin=P2Y" + area).body("items.id", equalTo(List.of(soon, later)));
        OUTSIDER.get("/v1/plans?state=ACTIVE" + area).body("items.id", equalTo(List.of(soon, later, past)));
        OUTSIDER.get("/v1/plans?expiresWithin=18")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("expiresWithin"))
                .body("errors[0].code", equalTo("period"));
    }

    private Map<String, @Nullable Object> ending(LocalDate day) {
        return with(parties.recordedPlan("ACTIVE"), "endsOn", day.toString());
    }

    private void signAgreement(String path, String goal) {
        String agreement = "/v1/strategic-agreements/"
                + EDITOR.create(
                        path + "/strategic-agreements",
                        body(
                                "goalIds", List.of(goal),
                                "parties", List.of(body("role", "Rådmand", "organisationId", parties.municipality())),
                                "followUp", body("every", "YEARLY")));
        missing(
                path,
                "ACTIVE",
                List.of(
                        "guard-strategic-agreement-unsigned",
                        "guard-funding-plan-missing",
                        "guard-sub-agreement-missing"));
        APPROVER.request()
                .header("Idempotency-Key", unique("key"))
                .header("If-Match", EDITOR.etag(agreement))
                .contentType("application/json")
                .body(body("role", "Rådmand", "organisationId", parties.municipality(), "signedOn", "2018-03-01"))
                .post(agreement + "/signatures")
                .then()
                .statusCode(200);
    }

    private static void approveBudget(String path) {
        String budget = "/v1/funding-plans/" + EDITOR.create(path + "/funding-plans", Budgets.of(300, 100));
        advance(APPROVER, budget, "APPROVED");
        EDITOR.create(path + "/funding-plans", Budgets.of(30, 10));
    }

    private void adoptSubAgreement(String path, String goal) {
        String id = EDITOR.create(
                path + "/sub-agreements",
                body(
                        "focusArea",
                        FOCUS_AREA,
                        "validFrom",
                        "2018-04-01",
                        "validTo",
                        "2022-03-31",
                        "parties",
                        List.of(body("role", "Udviklingschef", "organisationId", parties.housing()))));
        missing(path, "ACTIVE", List.of("guard-sub-agreement-not-adopted"));
        String agreement = "/v1/sub-agreements/" + id;
        String indicator = EDITOR.create(agreement + "/indicators", Agreed.localIndicator());
        EDITOR.create(
                agreement + "/milestones", with(with(Agreed.milestone(), "indicatorId", indicator), "goalId", goal));
        advance(APPROVER, agreement, "ADOPTED");
    }

    private static void advance(Client who, String path, String to) {
        who.advance(path, EDITOR.etag(path), body("to", to)).statusCode(200);
    }

    private static void missing(String path, String to, List<String> codes) {
        EDITOR.get(path + "/readiness")
                .statusCode(200)
                .body("next.find { it.to == '" + to + "' }.missing.code", equalTo(codes))
                .body("next.find { it.to == '" + to + "' }.ready", equalTo(codes.isEmpty()));
    }
}
