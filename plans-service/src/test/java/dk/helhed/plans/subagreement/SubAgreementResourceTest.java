package dk.helhed.plans.subagreement;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.subagreement.Agreed.draft;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.plans.testing.DrivenPlan;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubAgreementResourceTest {

    private static final String OF_PLAN = "/v1/plans/%s/sub-agreements";
    private static final String ONE = "/v1/sub-agreements/%s";

    @Test
    void an_editor_begins_a_sub_agreement_and_reads_it_again() {
        String plan = Agreed.plan(EDITOR);

        String location = EDITOR.post(OF_PLAN.formatted(plan), draft())
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", equalTo("DRAFT"))
                .body("recorded", equalTo(false))
                .body("qualityFlags", empty())
                .extract()
                .header("Location");

        EDITOR.get(location)
                .statusCode(200)
                .body("focusArea", equalTo(Agreed.FOCUS_AREA))
                .body("planId", equalTo(plan))
                .body("followUp", equalTo("YEARLY"));
    }

    @Test
    void a_party_is_a_role_in_an_organisation_that_the_municipality_knows() {
        String plan = Agreed.plan(EDITOR);
        String organisation =
                EDITOR.create("/v1/organisations", body("name", "Sundhed og Omsorg", "type", "DEPARTMENT"));
        Map<String, @Nullable Object> party = body("role", "Sundhedschef", "organisationId", organisation);

        EDITOR.post(OF_PLAN.formatted(plan), with(draft(), "parties", List.of(party)))
                .statusCode(201)
                .body("parties[0].role", equalTo("Sundhedschef"))
                .body("parties[0].organisationId", equalTo(organisation));

        Map<String, @Nullable Object> stranger =
                with(party, "organisationId", UUID.randomUUID().toString());
        EDITOR.post(OF_PLAN.formatted(plan), with(draft(), "parties", List.of(party, stranger)))
                .statusCode(422)
                .body("errors.pointer", contains("/parties/1/organisationId"));
    }

    @Test
    void it_says_what_it_stands_in_and_whom_it_works_with_beside_its_parties() {
        String plan = Agreed.plan(EDITOR);
        String psychiatry =
                EDITOR.create("/v1/organisations", body("name", "Socialpsykiatrien", "type", "DEPARTMENT_UNIT"));
        Map<String, @Nullable Object> stated =
                with(with(draft(), "parties", List.of()), "cooperatorIds", List.of(psychiatry));
        stated = with(stated, "municipalContext", "Mødestederne får indhold.");
        stated = with(stated, "followUpNote", "Så tæt på målgruppen som muligt.");

        String location = EDITOR.post(OF_PLAN.formatted(plan), stated)
                .statusCode(201)
                .extract()
                .header("Location");
        EDITOR.get(location)
                .body("municipalContext", equalTo("Mødestederne får indhold."))
                .body("followUpNote", equalTo("Så tæt på målgruppen som muligt."))
                .body("cooperatorIds", contains(psychiatry))
                .body("parties", empty());
        EDITOR.put(location, EDITOR.etag(location), draft())
                .statusCode(200)
                .body("cooperatorIds", empty())
                .body("municipalContext", nullValue());

        EDITOR.post(
                        OF_PLAN.formatted(plan),
                        with(
                                stated,
                                "cooperatorIds",
                                List.of(psychiatry, UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors.pointer", contains("/cooperatorIds/1"));
    }

    @Test
    void all_that_does_not_fit_the_plan_is_said_at_once() {
        String plan = Agreed.plan(EDITOR);
        Map<String, @Nullable Object> wrong = with(draft(), "focusArea", "Sundhed");
        wrong = with(wrong, "validFrom", "2020-01-01");
        wrong = with(wrong, "validTo", "2029-12-31");

        EDITOR.post(OF_PLAN.formatted(plan), wrong)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/focusArea", "/validFrom", "/validTo"))
                .body("errors.code", hasItem("outside-plan-period"));
    }

    @Test
    void a_period_that_a_document_prints_is_kept_and_its_doubts_are_flagged() {
        String plan = Agreed.plan(EDITOR);
        Map<String, @Nullable Object> printed = with(draft(), "asPrinted", true);
        printed = with(printed, "source", Agreed.SOURCE);

        EDITOR.post(OF_PLAN.formatted(plan), with(printed, "validTo", "2024-01-31"))
                .statusCode(201)
                .body("validTo", equalTo("2024-01-31"))
                .body("qualityFlags.code", contains("END_DATE_UNUSUAL"));
        EDITOR.post(OF_PLAN.formatted(plan), with(printed, "validTo", "2029-12-31"))
                .statusCode(201)
                .body("qualityFlags.code", contains("PERIOD_OUTSIDE_PLAN"));
    }

    @Test
    void as_printed_needs_the_source_that_prints_it() {
        EDITOR.post(OF_PLAN.formatted(Agreed.plan(EDITOR)), with(draft(), "asPrinted", true))
                .statusCode(422)
                .body("errors.pointer", contains("/source"));
    }

    @Test
    void a_draft_is_replaced_by_whoever_saw_it_last() {
        String id = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String etag = EDITOR.etag(ONE.formatted(id));

        EDITOR.put(ONE.formatted(id), etag, with(draft(), "sites", List.of("Fælleshuset")))
                .statusCode(200)
                .body("sites", contains("Fælleshuset"));

        EDITOR.put(ONE.formatted(id), etag, draft()).statusCode(412);
    }

    @Test
    void the_same_external_id_is_taken_once() {
        String plan = Agreed.plan(EDITOR);
        Map<String, @Nullable Object> named = with(draft(), "externalId", unique("sub"));
        EDITOR.post(OF_PLAN.formatted(plan), named).statusCode(201);

        EDITOR.post(OF_PLAN.formatted(plan), named).statusCode(409).body("code", equalTo("conflict"));
    }

    @Test
    void the_list_is_that_of_the_plan_and_finds_by_external_id() {
        String plan = Agreed.plan(EDITOR);
        String externalId = unique("sub");
        EDITOR.post(OF_PLAN.formatted(plan), draft()).statusCode(201);
        EDITOR.post(OF_PLAN.formatted(plan), with(draft(), "externalId", externalId))
                .statusCode(201);

        EDITOR.get(OF_PLAN.formatted(plan)).body("items.planId", contains(plan, plan));
        EDITOR.get(OF_PLAN.formatted(plan) + "?externalId=" + externalId)
                .statusCode(200)
                .body("items.externalId", contains(externalId));
    }

    @Test
    void what_stands_under_a_draft_plan_is_nobody_elses() {
        String plan = Agreed.plan(EDITOR);
        String id = Agreed.subAgreement(EDITOR, plan);

        OUTSIDER.get(ONE.formatted(id)).statusCode(404);
        OUTSIDER.get(OF_PLAN.formatted(plan)).statusCode(404);
        NEIGHBOUR.get(ONE.formatted(id)).statusCode(404);
    }

    @Test
    void what_stands_under_a_published_plan_is_read_by_all_and_changed_by_none_but_its_own() {
        String plan = Agreed.publishedPlan(EDITOR);
        String id = Agreed.subAgreement(EDITOR, plan);
        String etag = EDITOR.etag(ONE.formatted(id));

        OUTSIDER.get(ONE.formatted(id)).statusCode(200);
        OUTSIDER.get(OF_PLAN.formatted(plan)).statusCode(200).body("items.id", contains(id));
        NEIGHBOUR.put(ONE.formatted(id), etag, draft()).statusCode(404);
        NEIGHBOUR.post(OF_PLAN.formatted(plan), draft()).statusCode(404);
    }

    @Test
    void adoption_needs_milestones_that_each_have_a_goal_and_an_indicator() {
        String plan = Agreed.plan(EDITOR);
        String id = Agreed.subAgreement(EDITOR, plan);
        APPROVER.advance(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), body("to", "ADOPTED"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("errors.code", contains("milestone-missing"))
                .body("errors.href", contains(ONE.formatted(id) + "/milestones"));

        EDITOR.post(ONE.formatted(id) + "/milestones", Agreed.milestone()).statusCode(201);

        APPROVER.advance(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("milestones-without-goal", "milestones-without-indicator"));
    }

    @Test
    void what_is_adopted_follows_its_dates_and_takes_no_more_edits() {
        String id = Agreed.adoptedSubAgreement(Agreed.plan(EDITOR));

        // Its last day is in 2024.
        EDITOR.get(ONE.formatted(id)).body("state", equalTo("EXPIRED"));
        EDITOR.put(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), draft())
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
        EDITOR.post(ONE.formatted(id) + "/milestones", Agreed.milestone())
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
        APPROVER.advance(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", contains("already-adopted"));
    }

    @Test
    void nobody_puts_a_sub_agreement_into_force_by_hand() {
        String id = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        APPROVER.advance(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), body("to", "IN_FORCE"))
                .statusCode(409)
                .body("errors.code", contains("driven-by-dates"));
    }

    @Test
    void a_recorded_one_takes_what_its_source_holds_and_nothing_else() {
        String id = Agreed.recordedSubAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        EDITOR.get(ONE.formatted(id)).body("recorded", equalTo(true)).body("state", equalTo("EXPIRED"));

        EDITOR.post(ONE.formatted(id) + "/milestones", Agreed.milestone())
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
        APPROVER.post(ONE.formatted(id) + "/milestones", with(Agreed.milestone(), "source", Agreed.SOURCE))
                .statusCode(201);
        APPROVER.post(ONE.formatted(id) + "/milestones", with(Agreed.milestone(), "synthetic", true))
                .statusCode(201)
                .body("status.flags", hasItem("SYNTHETIC"));
    }

    @Test
    void what_is_adopted_has_parties() {
        DrivenPlan plan = DrivenPlan.proposed();
        String alone = plan.draftAgreement(with(plan.agreementDraft(), "parties", List.of()));

        APPROVER.advance(alone, EDITOR.etag(alone), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", contains("party-missing"))
                .body("errors.href", contains(alone));
        Map<String, @Nullable Object> recorded = with(Agreed.draft(), "recordedAs", "ADOPTED");
        APPROVER.post(
                        OF_PLAN.formatted(Agreed.publishedPlan(EDITOR)),
                        with(with(recorded, "source", Agreed.SOURCE), "parties", List.of()))
                .statusCode(422)
                .body("errors.code", contains("party-missing"));
    }

    @Test
    void one_sub_agreement_for_a_focus_area_is_adopted_at_a_time() {
        DrivenPlan plan = DrivenPlan.active();
        String second = plan.draftAgreement();
        APPROVER.advance(second, EDITOR.etag(second), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", contains("focus-area-agreed"))
                .body("errors.href", contains(plan.agreement()));

        String recorded = Agreed.publishedPlan(EDITOR);
        String first = Agreed.recordedSubAgreement(EDITOR, recorded);
        APPROVER.post(
                        OF_PLAN.formatted(recorded),
                        with(with(Agreed.draft(), "recordedAs", "ADOPTED"), "source", Agreed.SOURCE))
                .statusCode(422)
                .body("errors.code", contains("focus-area-agreed"))
                .body("errors.href", contains("/v1/sub-agreements/" + first));
    }

    @Test
    void what_is_recorded_needs_its_source() {
        APPROVER.post(OF_PLAN.formatted(Agreed.publishedPlan(EDITOR)), with(Agreed.draft(), "recordedAs", "DRAFT"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/source", "/recordedAs"))
                .body("errors.code", containsInAnyOrder("required", "not-an-adopted-state"));
    }

    @Test
    void the_plan_shows_its_sub_agreements_with_the_sums_of_their_staff() {
        String plan = Agreed.publishedPlan(EDITOR);
        String id = Agreed.subAgreement(EDITOR, plan);
        EDITOR.create(ONE.formatted(id) + "/staff-resources", body("role", "Medarbejder", "minutesPerWeek", 900));
        EDITOR.create(ONE.formatted(id) + "/staff-resources", body("role", "Medarbejder fra kulturforvaltningen"));

        OUTSIDER.get("/v1/plans/" + plan)
                .statusCode(200)
                .body("subAgreements.id", contains(id))
                .body("subAgreements[0].specifiedMinutesPerWeek", equalTo(900))
                .body("subAgreements[0].unspecifiedRoles", equalTo(1));
    }

    @Test
    void an_unknown_one_is_not_found() {
        EDITOR.get(ONE.formatted(UUID.randomUUID())).statusCode(404);
        EDITOR.put(ONE.formatted(UUID.randomUUID()), "\"0\"", draft()).statusCode(404);
    }
}
