package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.kit.testing.AnswerTimes;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As of the time that an answer gives, what it says stands. */
@QuarkusTest
class AnswerTimeTest {

    @Test
    void a_plan_stands_as_of_the_time_that_its_answer_gave() {
        Map<String, @Nullable Object> draft = Agreed.publishedPlanDraft();
        String path = "/v1/plans/" + RECORDER.create("/v1/plans", draft);
        AnswerTimes told = changed(path, draft, "title");

        told.assertHolds(List.of(RECORDER, OUTSIDER, NEIGHBOUR));
    }

    @Test
    void a_sub_agreement_and_a_strategic_agreement_too() {
        String plan = Agreed.publishedPlan(RECORDER);
        Map<String, @Nullable Object> draft = Agreed.draft();
        String agreement = "/v1/sub-agreements/" + RECORDER.create("/v1/plans/" + plan + "/sub-agreements", draft);
        changed(agreement, draft, "municipalContext").assertHolds(List.of(RECORDER, OUTSIDER));

        Map<String, @Nullable Object> strategic = body("purpose", "Samme muligheder");
        String path =
                "/v1/strategic-agreements/" + RECORDER.create("/v1/plans/" + plan + "/strategic-agreements", strategic);
        changed(path, strategic, "purpose").assertHolds(List.of(RECORDER, OUTSIDER));
    }

    @Test
    void what_stands_under_a_plan_is_with_it_as_of_the_time_that_its_own_answer_gave() {
        String plan = "/v1/plans/" + Agreed.publishedPlan(RECORDER);
        String at = RECORDER.post(plan + "/goals", body("title", "Flere voksne er i arbejde"))
                .extract()
                .path("changedAt");

        RECORDER.get(plan + "/as-of?time=" + at).body("parts.goals.title", contains("Flere voksne er i arbejde"));
        String before = java.time.Instant.parse(at).minusMillis(1).toString();
        RECORDER.get(plan + "/as-of?time=" + before).body("parts.goals", hasSize(0));
    }

    private static AnswerTimes changed(String path, Map<String, @Nullable Object> draft, String member) {
        AnswerTimes told = new AnswerTimes(path);
        told.of(RECORDER.get(path));
        for (int i = 0; i < 10; i++) {
            told.of(RECORDER.put(path, RECORDER.etag(path), with(draft, member, "Nr. " + i))
                    .statusCode(200));
        }
        return told;
    }
}
