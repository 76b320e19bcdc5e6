package dk.helhed.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.clients.healthdata.api.ValuesApi;
import dk.helhed.clients.initiatives.api.InitiativesApi;
import dk.helhed.clients.plans.ApiClient;
import dk.helhed.clients.plans.ApiException;
import dk.helhed.clients.plans.api.PlansApi;
import dk.helhed.clients.plans.model.Plan;
import dk.helhed.clients.plans.model.PlanAsOf;
import dk.helhed.clients.plans.model.PlanDraft;
import dk.helhed.clients.plans.model.PlanEntry;
import dk.helhed.clients.plans.model.PlanList;
import dk.helhed.clients.plans.model.PlanState;
import dk.helhed.clients.plans.model.PlanType;
import dk.helhed.clients.plans.model.Problem;
import dk.helhed.clients.plans.model.Redacted;
import dk.helhed.clients.plans.model.SourceNoteDraft;
import dk.helhed.clients.plans.model.Visibility;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The Java clients against the running suite. */
class JavaClientTest {

    private final PlansApi outsider = new PlansApi(client());
    private final PlansApi approver = new PlansApi(client().setRequestInterceptor(
                    request -> request.header("Authorization", "Bearer " + given("APPROVER_TOKEN"))));

    @Test
    void a_list_with_a_closed_plan_in_it_holds_the_plans_placeholder() throws ApiException {
        Plan closed = create(
                draft(Visibility.CLOSED).legalBasis("forvaltningsloven § 27").assessment("En forhandling er i gang"));
        Plan open = create(draft(Visibility.OPEN));

        Map<UUID, String> found = new HashMap<>();
        String cursor = null;
        do {
            PlanList page = outsider.listPlans(PlansApi.APIListPlansRequest.newBuilder()
                    .municipality("0751")
                    .limit(200)
                    .cursor(cursor)
                    .build());
            for (PlanEntry entry : page.getItems()) {
                switch (entry.getActualInstance()) {
                    case Plan plan -> found.put(plan.getId(), plan.getTitle());
                    case Redacted placeholder -> found.put(placeholder.getId(), placeholder.getLegalBasis());
                    default -> throw new AssertionError(entry);
                }
            }
            cursor = page.getNextCursor();
        } while (cursor != null);

        assertEquals("forvaltningsloven § 27", found.get(closed.getId()));
        assertEquals("Boligsocial helhedsplan", found.get(open.getId()));
    }

    @Test
    void a_plan_as_of_a_time_is_what_was_stated_then() throws ApiException {
        Plan plan = create(draft(Visibility.OPEN));

        PlanAsOf then = approver.getPlanAsOf(PlansApi.APIGetPlanAsOfRequest.newBuilder()
                .id(plan.getId())
                .time(plan.getChangedAt())
                .build());

        assertEquals(plan.getVersion(), then.getVersion());
    }

    @Test
    void a_change_of_another_version_than_the_present_one_is_a_problem_that_its_code_names() throws Exception {
        PlanDraft draft = draft(Visibility.OPEN);
        Plan plan = create(draft);
        PlansApi.APIReplacePlanRequest change = PlansApi.APIReplacePlanRequest.newBuilder()
                .id(plan.getId())
                .ifMatch("\"" + plan.getVersion() + "\"")
                .planDraft(draft)
                .build();
        assertEquals(plan.getId(), approver.replacePlan(change).getId());

        ApiException refused = assertThrows(ApiException.class, () -> approver.replacePlan(change));

        assertEquals(412, refused.getCode());
        Problem problem = client().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertEquals(Problem.CodeEnum.PRECONDITION_FAILED, problem.getCode());
    }

    @Test
    void the_other_two_services_are_read_with_their_clients() throws Exception {
        var initiatives = new dk.helhed.clients.initiatives.ApiClient();
        initiatives.updateBaseUri(given("INITIATIVES_URL"));
        assertFalse(new InitiativesApi(initiatives)
                .listInitiatives(
                        InitiativesApi.APIListInitiativesRequest.newBuilder().build())
                .getItems()
                .isEmpty());
        var healthData = new dk.helhed.clients.healthdata.ApiClient();
        healthData.updateBaseUri(given("HEALTH_DATA_URL"));
        assertFalse(new ValuesApi(healthData)
                .listValues(ValuesApi.APIListValuesRequest.newBuilder().build())
                .getItems()
                .isEmpty());
    }

    private Plan create(PlanDraft draft) throws ApiException {
        return approver.createPlan(PlansApi.APICreatePlanRequest.newBuilder()
                .idempotencyKey(UUID.randomUUID().toString())
                .planDraft(draft)
                .build());
    }

    private static PlanDraft draft(Visibility visibility) {
        return new PlanDraft()
                .title("Boligsocial helhedsplan")
                .type(PlanType.HOUSING_SOCIAL)
                .visibility(visibility)
                .startsOn(LocalDate.parse("2021-01-01"))
                .endsOn(LocalDate.parse("2030-12-31"))
                .recordedAs(PlanState.ACTIVE)
                .source(new SourceNoteDraft().id("client-test"));
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(given("PLANS_URL"));
        return client;
    }

    private static String given(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set: run deploy/clients/check");
    }
}
