package dk.helhed.plans.activity;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityResourceTest {

    private static final String OF_AGREEMENT = "/v1/sub-agreements/%s/activities";
    private static final String ONE = "/v1/activities/%s";

    @Test
    void an_activity_says_what_it_grew_from() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String earlier = EDITOR.create(OF_AGREEMENT.formatted(agreement), activity());

        String location = EDITOR.post(
                        OF_AGREEMENT.formatted(agreement), grownFrom(continues(earlier), develops("Nære fællesskaber")))
                .statusCode(201)
                .extract()
                .header("Location");

        EDITOR.get(location)
                .statusCode(200)
                .body("lineage.kind", contains("CONTINUES", "DEVELOPS"))
                .body("lineage[0].predecessorId", equalTo(earlier))
                .body("lineage[1].predecessorName", equalTo("Nære fællesskaber"));
    }

    @Test
    void a_predecessor_is_named_in_exactly_one_way_and_is_the_municipalitys_own() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String neighbours = NEIGHBOUR.create(
                OF_AGREEMENT.formatted(Agreed.subAgreement(NEIGHBOUR, Agreed.publishedPlan(NEIGHBOUR))), activity());
        Map<String, @Nullable Object> both = with(develops("Et navn"), "predecessorId", neighbours);

        EDITOR.post(OF_AGREEMENT.formatted(agreement), grownFrom(body("kind", "DEVELOPS"), both, continues(neighbours)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/lineage/0", "/lineage/1", "/lineage/2/predecessorId"))
                .body("errors.code", containsInAnyOrder("one-of", "one-of", "unknown-reference"));
    }

    @Test
    void no_activity_grows_from_itself_however_long_the_way() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String first = EDITOR.create(OF_AGREEMENT.formatted(agreement), activity());
        String second = EDITOR.create(OF_AGREEMENT.formatted(agreement), grownFrom(continues(first)));
        String third = EDITOR.create(OF_AGREEMENT.formatted(agreement), grownFrom(continues(second)));

        EDITOR.put(ONE.formatted(first), EDITOR.etag(ONE.formatted(first)), grownFrom(continues(third)))
                .statusCode(422)
                .body("errors.code", contains("lineage-cycle"));
        EDITOR.put(ONE.formatted(first), EDITOR.etag(ONE.formatted(first)), grownFrom(continues(first)))
                .statusCode(422)
                .body("errors.code", contains("lineage-cycle"));
        EDITOR.get(ONE.formatted(first)).body("lineage", empty());
    }

    @Test
    void an_activity_is_replaced_whole_by_whoever_saw_it_last() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String id = EDITOR.create(
                OF_AGREEMENT.formatted(agreement), grownFrom(develops("En"), develops("To"), develops("Tre")));
        String etag = EDITOR.etag(ONE.formatted(id));

        EDITOR.put(ONE.formatted(id), etag, grownFrom(develops("To")))
                .statusCode(200)
                .body("lineage.predecessorName", contains("To"));

        EDITOR.put(ONE.formatted(id), etag, activity()).statusCode(412);
        EDITOR.get(ONE.formatted(id)).body("lineage.predecessorName", contains("To"));
    }

    @Test
    void the_list_finds_by_external_id() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String externalId = unique("act");
        EDITOR.create(OF_AGREEMENT.formatted(agreement), grownFrom(develops("En"), develops("To")));
        EDITOR.create(OF_AGREEMENT.formatted(agreement), with(activity(), "externalId", externalId));

        EDITOR.get(OF_AGREEMENT.formatted(agreement)).body("items.size()", equalTo(2));
        EDITOR.get(OF_AGREEMENT.formatted(agreement) + "?externalId=" + externalId)
                .statusCode(200)
                .body("items.externalId", contains(externalId));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(activity(), "externalId", externalId))
                .statusCode(409);
    }

    @Test
    void activities_are_read_by_whoever_may_read_the_plan() {
        String open = Agreed.subAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        String draft = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String shown = EDITOR.create(OF_AGREEMENT.formatted(open), grownFrom(develops("En")));
        String hidden = EDITOR.create(OF_AGREEMENT.formatted(draft), activity());

        OUTSIDER.get(ONE.formatted(shown)).statusCode(200).body("lineage.predecessorName", contains("En"));
        OUTSIDER.get(ONE.formatted(hidden)).statusCode(404);
        NEIGHBOUR.get(OF_AGREEMENT.formatted(draft)).statusCode(404);
        EDITOR.get(ONE.formatted(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void an_adopted_sub_agreement_takes_no_activity() {
        String agreement = Agreed.adoptedSubAgreement(Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(activity(), "source", Agreed.SOURCE))
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
    }

    private static Map<String, @Nullable Object> activity() {
        return body("name", "Aktiv medborger i Hasle");
    }

    @SafeVarargs
    private static Map<String, @Nullable Object> grownFrom(Map<String, @Nullable Object>... lineage) {
        return with(activity(), "lineage", List.of(lineage));
    }

    private static Map<String, @Nullable Object> continues(String id) {
        return body("kind", "CONTINUES", "predecessorId", id);
    }

    private static Map<String, @Nullable Object> develops(String name) {
        return body("kind", "DEVELOPS", "predecessorName", name);
    }
}
