package dk.helhed.plans.staff;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffResourceTest {

    private static final String OF_AGREEMENT = "/v1/sub-agreements/%s/staff-resources";
    private static final String ONE = "/v1/staff-resources/%s";

    @Test
    void hours_are_added_up_and_roles_without_hours_are_counted_apart() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        // The six roles of the one sub-agreement whose hours are public.
        for (int minutes : List.of(2220, 1920, 2220, 900, 300)) {
            EDITOR.create(OF_AGREEMENT.formatted(agreement), role(minutes));
        }
        EDITOR.post(OF_AGREEMENT.formatted(agreement), role(null))
                .statusCode(201)
                .body("minutesPerWeek", nullValue());

        EDITOR.get("/v1/sub-agreements/" + agreement)
                .body("staff.specifiedMinutesPerWeek", equalTo(126 * 60))
                .body("staff.unspecifiedRoles", equalTo(1));
    }

    @Test
    void nobody_works_for_no_time_or_for_more_than_a_hundred_hours_a_week() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), role(0)).statusCode(400);
        EDITOR.post(OF_AGREEMENT.formatted(agreement), role(6001))
                .statusCode(400)
                .body("errors.pointer", contains("/minutesPerWeek"));
    }

    @Test
    void a_staff_resource_is_replaced_by_whoever_saw_it_last() {
        String id = EDITOR.create(OF_AGREEMENT.formatted(Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR))), role(900));
        String etag = EDITOR.etag(ONE.formatted(id));

        EDITOR.put(ONE.formatted(id), etag, role(960)).statusCode(200).body("minutesPerWeek", equalTo(960));

        EDITOR.put(ONE.formatted(id), etag, role(1020)).statusCode(412);
        EDITOR.get(ONE.formatted(id)).body("minutesPerWeek", equalTo(960));
    }

    @Test
    void the_list_finds_by_external_id() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String externalId = unique("staff");
        EDITOR.create(OF_AGREEMENT.formatted(agreement), role(900));
        EDITOR.create(OF_AGREEMENT.formatted(agreement), with(role(300), "externalId", externalId));

        EDITOR.get(OF_AGREEMENT.formatted(agreement) + "?externalId=" + externalId)
                .statusCode(200)
                .body("items.minutesPerWeek", contains(300));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(role(300), "externalId", externalId))
                .statusCode(409);
    }

    @Test
    void staff_is_read_by_whoever_may_read_the_plan() {
        String open = Agreed.subAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        String draft = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String shown = EDITOR.create(OF_AGREEMENT.formatted(open), role(900));
        String hidden = EDITOR.create(OF_AGREEMENT.formatted(draft), role(900));

        OUTSIDER.get(ONE.formatted(shown)).statusCode(200);
        OUTSIDER.get(OF_AGREEMENT.formatted(open)).statusCode(200).body("items.id", contains(shown));
        OUTSIDER.get(ONE.formatted(hidden)).statusCode(404);
        NEIGHBOUR.get(OF_AGREEMENT.formatted(draft)).statusCode(404);
    }

    @Test
    void an_adopted_sub_agreements_staff_changes_by_amendment_only() {
        String agreement = Agreed.recordedSubAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), role(900)).statusCode(409);
        String id = APPROVER.create(OF_AGREEMENT.formatted(agreement), with(role(900), "source", Agreed.SOURCE));

        EDITOR.put(ONE.formatted(id), EDITOR.etag(ONE.formatted(id)), with(role(960), "source", Agreed.SOURCE))
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
    }

    private static Map<String, @Nullable Object> role(@Nullable Integer minutes) {
        return body("role", "Boligsocial medarbejder", "minutesPerWeek", minutes);
    }
}
