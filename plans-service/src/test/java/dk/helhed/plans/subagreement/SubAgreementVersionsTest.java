package dk.helhed.plans.subagreement;

import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubAgreementVersionsTest {

    @Test
    void a_version_holds_what_was_agreed_and_not_what_follows_from_it() {
        String path = changed(Agreed.publishedPlan(EDITOR));

        EDITOR.get(path + "/versions").body("items[1].changed", contains("/followUp"));
        EDITOR.get(path + "/versions/0")
                .statusCode(200)
                .body("state.followUp", equalTo("YEARLY"))
                .body("state.containsKey('state')", equalTo(false))
                .body("state.staff", nullValue());
        EDITOR.get(path + "/versions/0/diff/1")
                .body("changes.pointer", contains("/followUp"))
                .body("changes.before", contains("YEARLY"))
                .body("changes.after", contains("HALF_YEARLY"));
    }

    @Test
    void others_read_the_versions_of_a_published_plans_sub_agreement_alone() {
        String open = changed(Agreed.publishedPlan(EDITOR));
        String drafted = changed(Agreed.plan(EDITOR));

        for (Client other : new Client[] {OUTSIDER, NEIGHBOUR}) {
            other.get(open + "/versions").statusCode(200).body("items.version", contains(0, 1));
            other.get(open + "/versions/0/diff/1").statusCode(200);
            other.get(drafted + "/versions").statusCode(404);
            other.get(drafted + "/versions/0").statusCode(404);
        }
    }

    @Test
    void a_plan_as_of_a_time_has_the_sub_agreement_and_the_milestone_of_that_time() {
        String plan = Agreed.publishedPlan(EDITOR);
        String path = "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, plan);
        String id = EDITOR.create(path + "/milestones", Agreed.milestone());
        String milestone = "/v1/milestones/" + id;
        String before = AUDITOR.get("/v1/audit?id=" + id).extract().path("items[-1].at");
        EDITOR.put(milestone, EDITOR.etag(milestone), with(Agreed.milestone(), "title", "Mange flere"))
                .statusCode(200);

        EDITOR.get("/v1/plans/" + plan + "/as-of?time=" + before)
                .statusCode(200)
                .body("parts.milestones.title", contains("Flere beboere er i arbejde"))
                .body("parts.milestones[0].containsKey('status')", equalTo(false))
                .body("parts.subAgreements.focusArea", contains(Agreed.FOCUS_AREA));
        EDITOR.get("/v1/plans/" + plan + "/as-of?time=2099-01-01T00:00:00Z")
                .body("parts.milestones.title", contains("Mange flere"));
    }

    @Test
    void a_sub_agreement_is_read_as_of_a_time_by_whoever_could_read_it_then_and_can_now() {
        String open = changed(Agreed.publishedPlan(EDITOR));
        String drafted = changed(Agreed.plan(EDITOR));
        String id = open.substring(open.lastIndexOf('/') + 1);
        String first = AUDITOR.get("/v1/audit?id=" + id).extract().path("items[0].at");

        for (Client reader : new Client[] {EDITOR, OUTSIDER, NEIGHBOUR}) {
            reader.get(open + "/as-of?time=" + first)
                    .statusCode(200)
                    .body("version", equalTo(0))
                    .body("stated.followUp", equalTo("YEARLY"));
            reader.get(open + "/as-of?time=2099-01-01T00:00:00Z").body("stated.followUp", equalTo("HALF_YEARLY"));
            reader.get(open + "/as-of?time=1999-01-01T00:00:00Z").statusCode(404);
        }
        EDITOR.get(drafted + "/as-of?time=2099-01-01T00:00:00Z").statusCode(200);
        OUTSIDER.get(drafted + "/as-of?time=2099-01-01T00:00:00Z").statusCode(404);
        EDITOR.get(open + "/as-of?time=yesterday").statusCode(400);
    }

    private static String changed(String plan) {
        String path = "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, plan);
        Map<String, ?> half = with(Agreed.draft(), "followUp", "HALF_YEARLY");
        EDITOR.put(path, EDITOR.etag(path), half).statusCode(200);
        return path;
    }
}
