package dk.helhed.plans.milestone;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.plans.milestone.Registers.Statement;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterValueConsumerTest {

    private final String indicator = unique("EMPLOYED").toUpperCase(Locale.ROOT).replace('-', '_');
    private final String area = unique("0751-area");

    @Test
    void a_published_value_moves_the_milestone_that_is_bound_to_it_and_the_neighbours_hear_of_it() throws Exception {
        String plan = Agreed.publishedPlan(EDITOR);
        String milestone = bound(EDITOR, plan, "VALUE", null);
        awaitStatus(milestone, "NO_DATA");

        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "49"));

        awaitStatus(milestone, "ON_TRACK");
        OUTSIDER.get("/v1/milestones/" + milestone)
                .body("status.actual.value", equalTo(49))
                .body("status.actual.on", equalTo("2022-12-31"))
                .body("status.actual.source.topic", equalTo("health-data.value.v1"))
                .body("status.actual.source.sourceVersion", equalTo(1));
        OUTSIDER.get("/v1/plans/" + plan)
                .body("milestones[0].id", equalTo(milestone))
                .body("milestones[0].status", equalTo("ON_TRACK"));
        awaitTold("plans.plan.v1", plan, "\"status\":\"ON_TRACK\"");
        awaitTold("plans.activity.v1", plan, "MILESTONE_STATUS_CHANGED");
    }

    @Test
    void a_repetition_and_a_late_event_change_nothing_and_are_not_published() throws Exception {
        String plan = Agreed.publishedPlan(EDITOR);
        String milestone = bound(EDITOR, plan, "VALUE", null);
        Statement first = Statement.published(area, indicator, "2022", 1, "49");
        Statement second = Statement.published(area, indicator, "2022", 2, "38");
        Registers.publish("0751", first, second);
        awaitStatus(milestone, "OFF_TRACK");
        awaitTold("plans.activity.v1", plan, "OFF_TRACK");
        int published = Registers.published("plans.activity.v1", plan).size();

        Statement late = Statement.published(area, indicator, "2022", 1, "50");
        Registers.publish("0751", second, first, late, Statement.published(area, unique("OTHER"), "2022", 1, "1"));
        settle();

        EDITOR.get("/v1/milestones/" + milestone)
                .body("status.computed", equalTo("OFF_TRACK"))
                .body("status.actual.value", equalTo(38));
        assertThat(Registers.published("plans.activity.v1", plan), hasSize(published));
    }

    @Test
    void a_protected_value_is_said_to_be_unknown_and_is_not_estimated() throws Exception {
        String milestone = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        Registers.publish(
                "0751",
                Statement.published(area, indicator, "2021", 1, "42"),
                Statement.without(area, indicator, "2022", 1, "SUPPRESSED"));

        awaitStatus(milestone, "UNKNOWN_SUPPRESSED");

        OUTSIDER.get("/v1/milestones/" + milestone)
                .body("status.actual.suppressed", equalTo(true))
                .body("status.actual.value", nullValue())
                .body("status.progress", nullValue());
    }

    @Test
    void a_withdrawn_value_leaves_the_period_before_it_or_nothing() throws Exception {
        String milestone = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        Registers.publish(
                "0751",
                Statement.published(area, indicator, "2021", 1, "49"),
                Statement.published(area, indicator, "2022", 1, "38"));
        awaitStatus(milestone, "OFF_TRACK");

        Registers.publish("0751", Statement.without(area, indicator, "2022", 2, "WITHDRAWN"));
        awaitStatus(milestone, "ON_TRACK");

        Registers.publish("0751", Statement.without(area, indicator, "2021", 2, "WITHDRAWN"));
        awaitStatus(milestone, "NO_DATA");
    }

    @Test
    void a_gap_follows_the_reference_area_too() throws Exception {
        String reference = unique("group");
        String milestone = bound(EDITOR, Agreed.publishedPlan(EDITOR), "GAP_TO_REFERENCE", reference);
        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "99"));
        settle();
        awaitStatus(milestone, "NO_DATA");

        Registers.publish("0751", Statement.published(reference, indicator, "2022", 1, "50"));

        awaitStatus(milestone, "ON_TRACK");
        OUTSIDER.get("/v1/milestones/" + milestone).body("status.actual.value", equalTo(49));
    }

    @Test
    void a_register_of_one_municipality_moves_the_milestones_of_another_and_each_keeps_its_own() throws Exception {
        String own = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        String neighbours = bound(NEIGHBOUR, Agreed.publishedPlan(NEIGHBOUR), "VALUE", null);

        Registers.publish("0851", Statement.published(area, indicator, "2022", 1, "50"));

        awaitStatus(own, "ACHIEVED");
        awaitStatus(neighbours, "ACHIEVED");
        EDITOR.get("/v1/milestones/" + own).body("municipality", equalTo("0751"));
        NEIGHBOUR.get("/v1/milestones/" + neighbours).body("municipality", equalTo("0707"));
    }

    @Test
    void a_milestone_that_comes_after_its_figure_stands_where_the_figure_says() throws Exception {
        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "50"));
        String first = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        awaitStatus(first, "ACHIEVED");

        String second = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);

        EDITOR.get("/v1/milestones/" + second).body("status.computed", equalTo("ACHIEVED"));
    }

    @Test
    void nothing_is_reported_of_a_plan_that_is_not_published() throws Exception {
        String plan = Agreed.plan(EDITOR);
        String milestone = bound(EDITOR, plan, "VALUE", null);

        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "50"));

        eventually(
                "ACHIEVED",
                () -> EDITOR.get("/v1/milestones/" + milestone).extract().path("status.computed"));
        OUTSIDER.get("/v1/milestones/" + milestone).statusCode(404);
        settle();
        assertThat(Registers.published("plans.plan.v1", plan), empty());
        assertThat(Registers.published("plans.activity.v1", plan), empty());
    }

    @Test
    void a_record_whose_key_is_not_its_payloads_is_put_aside_and_those_after_it_are_read() throws Exception {
        String milestone = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        Statement good = Statement.published(area, indicator, "2022", 1, "50");
        Statement crooked = new Statement(UUID.randomUUID(), area + "·" + indicator + "·2021", 1, good.payload());

        Registers.publish("0751", crooked, good);

        awaitStatus(milestone, "ACHIEVED");
        eventually(
                1,
                () -> Registers.published("plans-service.dead-letter.v1", crooked.key())
                        .size());
    }

    @Test
    void what_a_spoiled_copy_kept_out_is_in_after_a_rebuild_and_moves_the_milestone() throws Exception {
        String milestone = bound(EDITOR, Agreed.publishedPlan(EDITOR), "VALUE", null);
        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "49"));
        awaitStatus(milestone, "ON_TRACK");
        Behind.change("", "update register_value set source_version = 99 where indicator = '" + indicator + "'");
        Registers.publish("0751", Statement.published(area, indicator, "2022", 2, "38"));
        settle();
        awaitStatus(milestone, "ON_TRACK");

        assertThat(Rebuilds.of("health-data.value.v1").getString("state"), equalTo("REPLACED"));

        EDITOR.get("/v1/milestones/" + milestone)
                .body("status.computed", equalTo("OFF_TRACK"))
                .body("status.actual.value", equalTo(38))
                .body("status.actual.source.sourceVersion", equalTo(2));
        assertThat(Rebuilds.of("health-data.value.v1").getString("state"), equalTo("EQUAL"));
    }

    @Test
    void a_figure_that_moves_a_milestone_does_not_spoil_the_change_of_an_editor() throws Exception {
        String plan = Agreed.publishedPlan(EDITOR);
        String milestone = bound(EDITOR, plan, "VALUE", null);
        Map<String, @Nullable Object> draft = Agreed.publishedPlanDraft();
        String etag = EDITOR.etag("/v1/plans/" + plan);

        Registers.publish("0751", Statement.published(area, indicator, "2022", 1, "49"));
        awaitStatus(milestone, "ON_TRACK");
        APPROVER.put("/v1/plans/" + plan, etag, with(draft, "title", "Et nyt navn"))
                .statusCode(200);
        APPROVER.put("/v1/plans/" + plan, etag, with(draft, "title", "Et tredje navn"))
                .statusCode(412);

        awaitTold("plans.plan.v1", plan, "Et nyt navn");
        List<Long> numbers = Registers.numbers("plans.plan.v1", plan);
        assertThat(numbers, equalTo(numbers.stream().distinct().sorted().toList()));
        assertThat(
                Registers.published("plans.plan.v1", plan).getLast(),
                containsString("\"version\":" + numbers.getLast()));
    }

    @Test
    void what_was_stated_before_there_was_a_number_is_older_than_what_is_stated_now() throws Exception {
        String plan = Agreed.publishedPlan(EDITOR);
        Behind.change("0751", "update plan set version = 41, stated_no = 0 where id = '" + plan + "'");

        bound(EDITOR, plan, "VALUE", null);

        eventually(() -> Registers.numbers("plans.plan.v1", plan).getLast() >= 42);
    }

    /** A milestone from 40 at the beginning of 2021 to 50 at the end of 2028, bound to the test's own figure. */
    private String bound(Client editor, String plan, String comparison, @Nullable String reference) {
        String agreement = Agreed.subAgreement(editor, plan);
        Map<String, @Nullable Object> binding = body(
                "indicator", indicator,
                "area", area,
                "breakdown", "total",
                "comparison", comparison,
                "referenceArea", reference);
        Map<String, @Nullable Object> draft = body(
                "title", "Andel i beskæftigelse",
                "source", "REGISTER",
                "unit", "percent",
                "polarity", "HIGHER_IS_BETTER",
                "binding", binding);
        String id = editor.create("/v1/sub-agreements/" + agreement + "/indicators", draft);
        return editor.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", id));
    }

    private static void awaitStatus(String milestone, String status) {
        eventually(
                status,
                () -> OUTSIDER.get("/v1/milestones/" + milestone).extract().path("status.computed"));
    }

    private static void awaitTold(String topic, String key, String part) {
        eventually(() -> Registers.published(topic, key).stream().anyMatch(payload -> payload.contains(part)));
    }

    /** Sends one figure more and waits until it is there: all before it in the partition was read by then. */
    private void settle() throws Exception {
        String marker = unique("MARK").toUpperCase(Locale.ROOT).replace('-', '_');
        String agreement = Agreed.subAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        Map<String, @Nullable Object> binding = body("indicator", marker, "area", "DK", "comparison", "VALUE");
        String id = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/indicators",
                body("title", "Mærke", "source", "REGISTER", "unit", "percent", "binding", binding));
        String milestone = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", id));
        Registers.publish("0751", Statement.published("DK", marker, "2022", 1, "50"));
        awaitStatus(milestone, "ACHIEVED");
    }
}
