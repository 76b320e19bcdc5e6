package dk.helhed.plans.milestone;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MilestoneResourceTest {

    private static final String OF_AGREEMENT = "/v1/sub-agreements/%s/milestones";
    private static final String ONE = "/v1/milestones/%s";

    @Test
    void a_milestone_without_a_figure_has_no_data() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        String location = EDITOR.post(OF_AGREEMENT.formatted(agreement), Agreed.milestone())
                .statusCode(201)
                .extract()
                .header("Location");

        EDITOR.get(location)
                .statusCode(200)
                .body("baseline.value", equalTo(40))
                .body("target.by", equalTo("2028-12-31"))
                .body("status.computed", equalTo("NO_DATA"))
                .body("status.actual", nullValue())
                .body("override", nullValue());
    }

    @Test
    void nobody_types_a_status() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(Agreed.milestone(), "status", "ACHIEVED"))
                .statusCode(400)
                .body("errors.code", contains("unknown-field"));
    }

    @Test
    void a_milestone_points_at_its_own_plan_and_sub_agreement_and_all_that_is_wrong_is_said_at_once() {
        String plan = Agreed.plan(EDITOR);
        String agreement = Agreed.subAgreement(EDITOR, plan);
        String elsewhere = Agreed.subAgreement(EDITOR, plan);
        Map<String, @Nullable Object> wrong = with(Agreed.milestone(), "scope", "SINGLE_ACTIVITY");
        wrong = with(wrong, "goalId", Agreed.goal(EDITOR, Agreed.plan(EDITOR)));
        wrong = with(
                wrong,
                "activityId",
                EDITOR.create("/v1/sub-agreements/" + elsewhere + "/activities", body("name", "Andetsteds")));
        wrong = with(
                wrong,
                "indicatorId",
                EDITOR.create("/v1/sub-agreements/" + elsewhere + "/indicators", Agreed.localIndicator()));
        wrong = with(wrong, "target", body("value", 50, "by", "2021-01-01"));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), wrong)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/goalId", "/activityId", "/indicatorId", "/target/by"))
                .body("errors.find { it.pointer == '/target/by' }.code", equalTo("not-after-baseline"));
    }

    @Test
    void a_milestone_of_a_single_activity_names_it_and_one_of_all_names_none() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String activity = EDITOR.create("/v1/sub-agreements/" + agreement + "/activities", body("name", "Hjertet"));
        Map<String, @Nullable Object> single = with(Agreed.milestone(), "scope", "SINGLE_ACTIVITY");

        EDITOR.post(OF_AGREEMENT.formatted(agreement), single)
                .statusCode(422)
                .body("errors.pointer", contains("/activityId"));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(Agreed.milestone(), "activityId", activity))
                .statusCode(422)
                .body("errors.code", contains("only-for-single-activity"));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(single, "activityId", activity))
                .statusCode(201)
                .body("activityId", equalTo(activity));
    }

    @Test
    void a_new_target_is_a_new_status() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String indicator = EDITOR.create("/v1/sub-agreements/" + agreement + "/indicators", Agreed.localIndicator());
        EDITOR.create(
                "/v1/indicators/" + indicator + "/observations",
                body("period", "2022", "value", 45, "observedOn", "2022-12-31"));
        Map<String, @Nullable Object> draft = with(Agreed.milestone(), "indicatorId", indicator);
        String id = EDITOR.create(OF_AGREEMENT.formatted(agreement), draft);
        String etag = EDITOR.etag(ONE.formatted(id));

        EDITOR.put(ONE.formatted(id), etag, with(draft, "target", body("value", 45, "by", "2028-12-31")))
                .statusCode(200)
                .body("status.computed", equalTo("ACHIEVED"));

        EDITOR.put(ONE.formatted(id), etag, draft).statusCode(412);
    }

    @Test
    void the_etag_follows_the_status_too_and_a_change_asks_for_the_milestones_own_version_only() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String indicator = EDITOR.create("/v1/sub-agreements/" + agreement + "/indicators", Agreed.localIndicator());
        Map<String, @Nullable Object> draft = with(Agreed.milestone(), "indicatorId", indicator);
        String id = EDITOR.create(OF_AGREEMENT.formatted(agreement), draft);
        String before = EDITOR.etag(ONE.formatted(id));
        EDITOR.request()
                .header("If-None-Match", before)
                .get(ONE.formatted(id))
                .then()
                .statusCode(304);

        EDITOR.create(
                "/v1/indicators/" + indicator + "/observations",
                body("period", "2022", "value", 45, "observedOn", "2022-12-31"));

        EDITOR.request()
                .header("If-None-Match", before)
                .get(ONE.formatted(id))
                .then()
                .statusCode(200);
        EDITOR.put(ONE.formatted(id), before, with(draft, "title", "Endnu flere i arbejde"))
                .statusCode(200);
    }

    @Test
    void those_who_add_to_one_plan_at_once_all_succeed() {
        String plan = Agreed.publishedPlan(EDITOR);
        List<String> agreements = List.of(Agreed.subAgreement(EDITOR, plan), Agreed.subAgreement(EDITOR, plan));

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> EDITOR.post(OF_AGREEMENT.formatted(agreements.get(i % 2)), Agreed.milestone())
                        .extract()
                        .statusCode())
                .toList();

        assertThat(answers, everyItem(equalTo(201)));
        OUTSIDER.get("/v1/plans/" + plan).body("milestones", hasSize(12));
    }

    @Test
    void the_list_finds_by_external_id() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String externalId = unique("ms");
        EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.milestone());
        EDITOR.create(OF_AGREEMENT.formatted(agreement), with(Agreed.milestone(), "externalId", externalId));

        EDITOR.get(OF_AGREEMENT.formatted(agreement) + "?externalId=" + externalId)
                .statusCode(200)
                .body("items.externalId", contains(externalId))
                .body("items.status.computed", contains("NO_DATA"));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(Agreed.milestone(), "externalId", externalId))
                .statusCode(409);
    }

    @Test
    void an_override_stands_beside_the_computed_status_until_it_is_lifted() {
        String id = milestone();

        APPROVER.post(ONE.formatted(id) + "/override", override("ON_TRACK", 30))
                .statusCode(201)
                .body("status.computed", equalTo("NO_DATA"))
                .body("override.status", equalTo("ON_TRACK"))
                .body("override.role", equalTo("approver"));
        APPROVER.post(ONE.formatted(id) + "/override", override("AT_RISK", 30)).statusCode(201);
        OUTSIDER.get(ONE.formatted(id)).body("override.status", equalTo("AT_RISK"));

        APPROVER.request()
                .delete(ONE.formatted(id) + "/override")
                .then()
                .statusCode(200)
                .body("override", nullValue());
        APPROVER.request().delete(ONE.formatted(id) + "/override").then().statusCode(404);
    }

    @Test
    void an_override_is_a_judgement_with_an_end_that_is_still_to_come() {
        String id = milestone();

        APPROVER.post(ONE.formatted(id) + "/override", override("NO_DATA", 0))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/status", "/expiresOn"))
                .body("errors.code", containsInAnyOrder("not-a-judgement", "not-in-the-future"));
        APPROVER.post(ONE.formatted(id) + "/override", with(override("ON_TRACK", 30), "reason", null))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void milestones_are_read_by_whoever_may_read_the_plan() {
        String draft = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String hidden = EDITOR.create(OF_AGREEMENT.formatted(draft), Agreed.milestone());

        OUTSIDER.get(ONE.formatted(hidden)).statusCode(404);
        NEIGHBOUR.get(OF_AGREEMENT.formatted(draft)).statusCode(404);
        EDITOR.get(ONE.formatted(UUID.randomUUID())).statusCode(404);
        OUTSIDER.get(ONE.formatted(milestone())).statusCode(200).header("ETag", not(nullValue()));
    }

    private static String milestone() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        return EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.milestone());
    }

    private static Map<String, @Nullable Object> override(String status, int days) {
        return body(
                "status",
                status,
                "reason",
                "Tallet er fra før indsatsen begyndte.",
                "expiresOn",
                LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(days).toString());
    }
}
