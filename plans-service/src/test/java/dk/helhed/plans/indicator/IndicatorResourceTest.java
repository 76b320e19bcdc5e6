package dk.helhed.plans.indicator;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndicatorResourceTest {

    private static final String OF_AGREEMENT = "/v1/sub-agreements/%s/indicators";
    private static final String ONE = "/v1/indicators/%s";

    @Test
    void an_indicator_of_a_register_is_bound_to_the_figure_that_it_follows() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        String location = EDITOR.post(OF_AGREEMENT.formatted(agreement), register(gap("0751")))
                .statusCode(201)
                .extract()
                .header("Location");

        EDITOR.get(location)
                .statusCode(200)
                .body("binding.indicator", equalTo("EMPLOYED_PCT"))
                .body("binding.breakdown", equalTo("total"))
                .body("binding.referenceArea", equalTo("0751"));
    }

    @Test
    void a_register_indicator_needs_its_binding_and_no_other_has_one() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), register(null))
                .statusCode(422)
                .body("errors.pointer", contains("/binding"));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(register(gap("0751")), "source", "LOCAL"))
                .statusCode(422)
                .body("errors.code", contains("only-for-register"));
    }

    @Test
    void a_gap_needs_its_reference_and_nothing_else_has_one() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), register(gap(null)))
                .statusCode(422)
                .body("errors.pointer", contains("/binding/referenceArea"));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), register(with(gap("0751"), "comparison", "VALUE")))
                .statusCode(422)
                .body("errors.code", contains("only-for-gap"));
    }

    @Test
    void a_binding_takes_totals_only() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));

        EDITOR.post(OF_AGREEMENT.formatted(agreement), register(with(gap("0751"), "breakdown", "sex")))
                .statusCode(400)
                .body("errors.pointer", contains("/binding/breakdown"));
    }

    @Test
    void an_indicator_is_replaced_by_whoever_saw_it_last() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String id = EDITOR.create(OF_AGREEMENT.formatted(agreement), register(gap("0751")));
        String etag = EDITOR.etag(ONE.formatted(id));

        EDITOR.put(ONE.formatted(id), etag, register(gap("DK")))
                .statusCode(200)
                .body("binding.referenceArea", equalTo("DK"));

        EDITOR.put(ONE.formatted(id), etag, register(gap("0751"))).statusCode(412);
    }

    @Test
    void an_observation_moves_the_milestones_that_the_indicator_measures() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.publishedPlan(EDITOR));
        String indicator = EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.localIndicator());
        String milestone = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", indicator));

        String location = EDITOR.post(
                        ONE.formatted(indicator) + "/observations", observation("2022", "38", "2022-12-31"))
                .statusCode(201)
                .extract()
                .header("Location");

        OUTSIDER.get(location).statusCode(200).body("value", equalTo(38));
        OUTSIDER.get("/v1/milestones/" + milestone).body("status.computed", equalTo("OFF_TRACK"));
    }

    @Test
    void a_correction_is_a_new_observation_and_both_stay_readable() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String indicator = EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.localIndicator());
        String milestone = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", indicator));
        EDITOR.create(ONE.formatted(indicator) + "/observations", observation("2022", "38", "2022-12-31"));
        EDITOR.create(ONE.formatted(indicator) + "/observations", observation("2022", "50", "2022-12-31"));
        // An older day, though recorded last, is not the newest figure.
        EDITOR.create(ONE.formatted(indicator) + "/observations", observation("2021", "30", "2021-12-31"));

        EDITOR.get("/v1/milestones/" + milestone)
                .body("status.computed", equalTo("ACHIEVED"))
                .body("status.actual.period", equalTo("2022"));
        EDITOR.get(ONE.formatted(indicator) + "/observations").body("items.value", contains(38, 50, 30));
    }

    @Test
    void nobody_observes_the_future_or_a_register() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String local = EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.localIndicator());
        String register = EDITOR.create(OF_AGREEMENT.formatted(agreement), register(gap("0751")));

        EDITOR.post(ONE.formatted(local) + "/observations", observation("2999", "1", "2999-12-31"))
                .statusCode(422)
                .body("errors.code", contains("in-the-future"));
        EDITOR.post(ONE.formatted(register) + "/observations", observation("2022", "1", "2022-12-31"))
                .statusCode(422)
                .body("errors.code", contains("register-indicator"));
    }

    @Test
    void an_adopted_sub_agreement_goes_on_being_observed_and_takes_no_indicator() {
        String agreement = Agreed.adoptedSubAgreement(Agreed.plan(EDITOR));
        String indicator =
                EDITOR.get(OF_AGREEMENT.formatted(agreement)).extract().path("items[0].id");

        EDITOR.post(ONE.formatted(indicator) + "/observations", observation("2022", "45", "2022-12-31"))
                .statusCode(201);
        EDITOR.post(OF_AGREEMENT.formatted(agreement), Agreed.localIndicator()).statusCode(409);
        EDITOR.put(ONE.formatted(indicator), EDITOR.etag(ONE.formatted(indicator)), Agreed.localIndicator())
                .statusCode(409)
                .body("errors.code", contains("amendment-required"));
    }

    @Test
    void the_list_finds_by_external_id() {
        String agreement = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String externalId = unique("ind");
        EDITOR.create(OF_AGREEMENT.formatted(agreement), Agreed.localIndicator());
        EDITOR.create(OF_AGREEMENT.formatted(agreement), with(Agreed.localIndicator(), "externalId", externalId));

        EDITOR.get(OF_AGREEMENT.formatted(agreement) + "?externalId=" + externalId)
                .statusCode(200)
                .body("items.externalId", contains(externalId));
        EDITOR.post(OF_AGREEMENT.formatted(agreement), with(Agreed.localIndicator(), "externalId", externalId))
                .statusCode(409);
    }

    @Test
    void indicators_and_observations_are_read_by_whoever_may_read_the_plan() {
        String draft = Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
        String hidden = EDITOR.create(OF_AGREEMENT.formatted(draft), Agreed.localIndicator());
        String observation =
                EDITOR.create(ONE.formatted(hidden) + "/observations", observation("2022", "45", "2022-12-31"));

        OUTSIDER.get(ONE.formatted(hidden)).statusCode(404);
        NEIGHBOUR.get(OF_AGREEMENT.formatted(draft)).statusCode(404);
        NEIGHBOUR.get(ONE.formatted(hidden) + "/observations").statusCode(404);
        NEIGHBOUR.get(ONE.formatted(hidden) + "/observations/" + observation).statusCode(404);
        EDITOR.get(ONE.formatted(UUID.randomUUID())).statusCode(404);
    }

    private static Map<String, @Nullable Object> register(@Nullable Map<String, @Nullable Object> binding) {
        return body("title", "Andel i beskæftigelse", "source", "REGISTER", "unit", "percent", "binding", binding);
    }

    private static Map<String, @Nullable Object> gap(@Nullable String reference) {
        return body(
                "indicator", "EMPLOYED_PCT",
                "area", "0751-bispehaven",
                "comparison", "GAP_TO_REFERENCE",
                "referenceArea", reference);
    }

    private static Map<String, @Nullable Object> observation(String period, String value, String on) {
        return body("period", period, "value", new BigDecimal(value), "observedOn", on);
    }
}
