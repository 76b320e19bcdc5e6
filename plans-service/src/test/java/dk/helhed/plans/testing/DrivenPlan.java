package dk.helhed.plans.testing;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;

import dk.helhed.kit.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan that is driven to its states here, with what stands under it, made through the API as its clients would. */
public final class DrivenPlan {

    public static final String FOCUS_AREA = "Tryghed og trivsel";
    private static final Map<String, @Nullable Object> DKK_400 = body("amountOere", 400, "currency", "DKK");

    public final Parties parties = Parties.ofAarhus();
    public final String path;
    public final String goal;

    /** A goal of the plan that its strategic agreement does not bind. */
    public final String looseGoal;

    private String strategic = "";
    private String agreement = "";
    private String milestone = "";

    private DrivenPlan() {
        path = "/v1/plans/" + EDITOR.create("/v1/plans", draft());
        goal = EDITOR.create(path + "/goals", body("title", "Flere unge i uddannelse"));
        looseGoal = EDITOR.create(path + "/goals", body("title", "Flere er trygge"));
        List.of("PREQUALIFICATION", "IN_DIALOGUE", "PROPOSED").forEach(state -> step(EDITOR, path, state));
    }

    public static DrivenPlan proposed() {
        return new DrivenPlan();
    }

    public static DrivenPlan approved() {
        DrivenPlan plan = proposed();
        plan.decideAll();
        step(APPROVER, plan.path, "APPROVED");
        return plan;
    }

    public static DrivenPlan active() {
        DrivenPlan plan = approved();
        plan.strategic =
                "/v1/strategic-agreements/" + EDITOR.create(plan.path + "/strategic-agreements", plan.strategicText());
        plan.sign(plan.parties.municipality()).statusCode(200);
        String budget = "/v1/funding-plans/" + EDITOR.create(plan.path + "/funding-plans", budget());
        step(APPROVER, budget, "APPROVED");
        plan.agreement = plan.draftAgreement();
        step(APPROVER, plan.agreement, "ADOPTED");
        step(APPROVER, plan.path, "ACTIVE");
        return plan;
    }

    public static DrivenPlan closed() {
        DrivenPlan plan = active();
        step(APPROVER, plan.path, "CLOSED");
        return plan;
    }

    /** The plan as it was stated, by which it is stated again. */
    public Map<String, @Nullable Object> draft() {
        return with(parties.plan(), "focusAreas", List.of(FOCUS_AREA));
    }

    public String id() {
        return path.substring("/v1/plans/".length());
    }

    public String strategic() {
        return strategic;
    }

    /** The adopted sub-agreement. */
    public String agreement() {
        return agreement;
    }

    public String milestone() {
        return milestone;
    }

    public void decideAll() {
        List.of(parties.municipality(), parties.housing(), parties.fund()).forEach(this::decide);
    }

    public void decide(String party) {
        APPROVER.create(
                path + "/decisions", body("organisationId", party, "decidedOn", "2018-03-01", "outcome", "APPROVED"));
    }

    public Map<String, @Nullable Object> strategicText() {
        return body(
                "goalIds", List.of(goal),
                "parties", List.of(body("role", "Rådmand", "organisationId", parties.municipality())),
                "followUp", body("every", "YEARLY"));
    }

    /** The same with the housing organisation as a party too. */
    public Map<String, @Nullable Object> amendedParties() {
        return with(
                strategicText(),
                "parties",
                List.of(
                        body("role", "Rådmand", "organisationId", parties.municipality()),
                        body("role", "Rådmand", "organisationId", parties.housing())));
    }

    public ValidatableResponse sign(String organisation) {
        return APPROVER.request()
                .header("Idempotency-Key", unique("key"))
                .header("If-Match", EDITOR.etag(strategic))
                .contentType("application/json")
                .body(body("role", "Rådmand", "organisationId", organisation, "signedOn", "2018-03-01"))
                .post(strategic + "/signatures")
                .then();
    }

    public Map<String, @Nullable Object> agreementDraft() {
        return body(
                "focusArea",
                FOCUS_AREA,
                "validFrom",
                "2018-04-01",
                "validTo",
                "2022-03-31",
                "parties",
                List.of(body("role", "Udviklingschef", "organisationId", parties.housing())));
    }

    /** A sub-agreement that lacks nothing but its adoption. */
    public String draftAgreement() {
        return draftAgreement(agreementDraft());
    }

    public String draftAgreement(Map<String, @Nullable Object> draft) {
        String under = "/v1/sub-agreements/" + EDITOR.create(path + "/sub-agreements", draft);
        String indicator = EDITOR.create(
                under + "/indicators", body("title", "Deltagere i arbejde", "source", "LOCAL", "unit", "percent"));
        milestone = EDITOR.create(under + "/milestones", with(milestone("2021-12-31"), "indicatorId", indicator));
        return under;
    }

    /** A milestone that is to be reached by the day. */
    public Map<String, @Nullable Object> milestone(String day) {
        return body(
                "title",
                "Flere beboere er i arbejde",
                "scope",
                "ALL_ACTIVITIES",
                "goalId",
                goal,
                "baseline",
                body("value", 40, "on", "2018-04-01"),
                "target",
                body("value", 50, "by", day));
    }

    /** Draws a proposal up, and has the secretariat consulted and the proposal submitted. */
    public String submitted(Map<String, @Nullable Object> proposal) {
        String id = "/v1/change-proposals/" + EDITOR.create(path + "/change-proposals", proposal);
        step(Client.of("0751", "secretariat"), id, "CONSULTED");
        step(EDITOR, id, "SUBMITTED");
        return id;
    }

    /** Has the bodies approve a proposal, one after the other, and applies it. */
    public ValidatableResponse applied(String proposal, String... bodies) {
        for (String body : bodies) {
            step(Client.of("0751", body), proposal, "APPROVED");
        }
        return EDITOR.advance(proposal, EDITOR.etag(proposal), body("to", "APPLIED"));
    }

    public Map<String, @Nullable Object> proposal(Map<?, ?>... changes) {
        return body(
                "title", "En ændring",
                "suggestedClass", "ORDINARY",
                "supportsGoalIds", List.of(goal),
                "evidence", List.of(body("finding", "Det virker", "reference", "Evaluering 2020")),
                "changes", List.of(changes));
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, @Nullable Object> budget() {
        return body(
                "contributions",
                List.of(
                        body("source", "LBF", "amount", body("amountOere", 300, "currency", "DKK")),
                        body(
                                "source", "MUNICIPALITY",
                                "coFunding", "CASH",
                                "amount", body("amountOere", 100, "currency", "DKK"))),
                "years",
                List.of(body("year", 2021, "amount", DKK_400)),
                "total",
                DKK_400);
    }

    public static void step(Client who, String path, String to) {
        who.advance(path, EDITOR.etag(path), body("to", to, "reason", "Som besluttet"))
                .statusCode(200);
    }
}
