package dk.helhed.plans.milestone;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MilestoneSweepTest {

    private static final LocalDate PAST_THE_TARGET = LocalDate.of(2029, 1, 1);

    @Inject
    MilestoneSweep sweep;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.moveBack();
    }

    @Test
    void the_day_after_the_target_is_seen_at_once_and_reported_once() throws Throwable {
        String plan = Agreed.publishedPlan(EDITOR);
        String milestone = observedMilestone(plan);
        OUTSIDER.get("/v1/milestones/" + milestone).body("status.computed", equalTo("ON_TRACK"));

        clock.moveTo(PAST_THE_TARGET);

        OUTSIDER.get("/v1/milestones/" + milestone).body("status.computed", equalTo("MISSED"));
        OUTSIDER.get("/v1/plans/" + plan).body("milestones[0].status", equalTo("MISSED"));
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        List<String> published = awaitPart("plans.activity.v1", plan, "MISSED");
        awaitPart("plans.plan.v1", plan, "MISSED");
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        // A happening of its own behind it: what the second sweep published would stand before it.
        APPROVER.post("/v1/milestones/" + milestone + "/override", override()).statusCode(201);
        awaitPart("plans.activity.v1", plan, "OVERRIDDEN");
        assertThat(Registers.published("plans.activity.v1", plan), hasSize(published.size() + 1));
    }

    @Test
    void an_override_ends_with_its_last_day() {
        String milestone = observedMilestone(Agreed.publishedPlan(EDITOR));
        APPROVER.post("/v1/milestones/" + milestone + "/override", override("2029-01-01"))
                .statusCode(201);

        clock.moveTo(LocalDate.of(2029, 1, 1));
        OUTSIDER.get("/v1/milestones/" + milestone).body("override.status", equalTo("AT_RISK"));

        clock.moveTo(LocalDate.of(2029, 1, 2));
        OUTSIDER.get("/v1/milestones/" + milestone).body("override", nullValue());
    }

    private static String observedMilestone(String plan) {
        String agreement = Agreed.subAgreement(EDITOR, plan);
        String indicator = EDITOR.create("/v1/sub-agreements/" + agreement + "/indicators", Agreed.localIndicator());
        EDITOR.create(
                "/v1/indicators/" + indicator + "/observations",
                body("period", "2022", "value", 45, "observedOn", "2022-12-31"));
        return EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", indicator));
    }

    private static Object override() {
        return override("2030-01-01");
    }

    private static Object override(String lastDay) {
        return body("status", "AT_RISK", "reason", "Nye tal er på vej.", "expiresOn", lastDay);
    }

    private static List<String> awaitPart(String topic, String plan, String part) {
        return Topics.awaitPayloads(
                        topic,
                        plan,
                        published -> published.stream()
                                .anyMatch(one -> one.toString().contains(part)))
                .stream()
                .map(JsonNode::toString)
                .toList();
    }
}
