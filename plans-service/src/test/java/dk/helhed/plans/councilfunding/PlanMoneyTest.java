package dk.helhed.plans.councilfunding;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlanMoneyTest {

    private static final String TOPIC = "initiatives.initiative.v1";

    private String plan;
    private final String initiative = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() {
        plan = APPROVER.create("/v1/plans", Parties.ofAarhus().recordedPlan("ACTIVE"));
    }

    @Test
    void linked_money_stands_beside_the_plan_with_its_source() {
        publish(4, initiative("Det gode børneliv", link(100_000_000, true), link(50_000_000, false)));

        awaitNames(List.of("Det gode børneliv", "Det gode børneliv"));

        OUTSIDER.get("/v1/plans/" + plan)
                .body("money.total.amountOere", equalTo(150_000_000))
                .body("money.municipalShare.amountOere", equalTo(100_000_000))
                .body("money.links[0].frameName", equalTo("Investeringer"))
                .body("money.links[0].sourceVersion", equalTo(4))
                .body("money.links[0].asOf", equalTo("2024-01-01T00:00:00Z"))
                .body("sources", hasSize(1))
                .body("sources[0].topic", equalTo(TOPIC))
                .body("sources[0].sourceVersion", equalTo(4));
    }

    @Test
    void a_spoiled_copy_of_an_initiative_is_mended_by_a_rebuild() throws Exception {
        publish(4, initiative("Det gode børneliv", link(100, true)));
        awaitNames(List.of("Det gode børneliv"));
        Behind.change(
                "0751", "update initiative set plan_ids = '{}', source_version = 99 where id = '" + initiative + "'");
        assertEquals(List.of(), names());

        assertEquals("REPLACED", Rebuilds.of(TOPIC).getString("state"));

        assertEquals(List.of("Det gode børneliv"), names());
        assertEquals("EQUAL", Rebuilds.of(TOPIC).getString("state"));
    }

    @Test
    void an_older_event_and_a_repeated_one_change_nothing() {
        UUID event = UUID.randomUUID();
        Topics.publish(TOPIC, initiative, "0751", 2, event, initiative("Nyt navn", link(100, true)));
        awaitNames(List.of("Nyt navn"));

        publish(1, initiative("Gammelt navn", link(100, true)));
        Topics.publish(TOPIC, initiative, "0751", 9, event, initiative("Gentaget", link(100, true)));
        settle();

        assertEquals(List.of("Nyt navn"), names());
    }

    @Test
    void a_tombstone_takes_the_money_away_and_a_late_event_does_not_bring_it_back() {
        publish(1, initiative("Det gode børneliv", link(100, true)));
        awaitNames(List.of("Det gode børneliv"));

        publish(3, null);
        awaitNames(List.of());
        publish(2, initiative("Det gode børneliv", link(100, true)));
        settle();

        assertEquals(List.of(), names());
    }

    @Test
    void what_is_not_verified_is_shown_but_not_added_up() {
        Map<String, @Nullable Object> unverified = link(100, true);
        unverified.put("state", "UNVERIFIED");
        publish(1, initiative("Det gode børneliv", unverified));

        awaitNames(List.of("Det gode børneliv"));

        OUTSIDER.get("/v1/plans/" + plan).body("money.total.amountOere", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "CANCELLED"})
    void what_was_rejected_or_cancelled_is_shown_but_not_added_up(String state) {
        publish(1, initiative("Det gode børneliv", link(100, true)));
        awaitNames(List.of("Det gode børneliv"));
        OUTSIDER.get("/v1/plans/" + plan).body("money.total.amountOere", equalTo(100));

        publish(2, with(initiative("Opgivet", link(100, true)), "state", state));
        awaitNames(List.of("Opgivet"));

        OUTSIDER.get("/v1/plans/" + plan)
                .body("money.total.amountOere", equalTo(0))
                .body("money.municipalShare.amountOere", equalTo(0))
                .body("money.links[0].initiativeState", equalTo(state));
    }

    @Test
    void a_record_that_no_one_can_understand_stops_nothing() {
        publish(1, Map.of("id", "not-a-uuid"));

        publish(2, initiative("Det gode børneliv", link(100, true)));

        awaitNames(List.of("Det gode børneliv"));
    }

    /** Sends one more event for another initiative of the plan and waits for it: what went before it has been read. */
    private void settle() {
        String last = UUID.randomUUID().toString();
        String other = APPROVER.create("/v1/plans", Parties.ofAarhus().recordedPlan("ACTIVE"));
        Map<String, @Nullable Object> link = link(1, false);
        link.put("planId", other);
        Map<String, @Nullable Object> state = initiative("Sidst", link);
        state.put("id", last);
        Topics.publish(TOPIC, last, "0751", 1, UUID.randomUUID(), state);
        eventually(List.of("Sidst"), () -> names(other));
    }

    private void publish(long version, @Nullable Object state) {
        Topics.publish(TOPIC, initiative, "0751", version, UUID.randomUUID(), state);
    }

    @SafeVarargs
    private Map<String, @Nullable Object> initiative(String name, Map<String, @Nullable Object>... links) {
        return body(
                "id",
                initiative,
                "name",
                name,
                "state",
                "APPROPRIATED",
                "frameName",
                "Investeringer",
                "aMemberOfTomorrow",
                true,
                "links",
                List.of(links));
    }

    private Map<String, @Nullable Object> link(long amountOere, boolean municipal) {
        return body(
                "id",
                UUID.randomUUID().toString(),
                "planId",
                plan,
                "share",
                body("amountOere", amountOere, "currency", "DKK"),
                "sharePercent",
                null,
                "countsAsMunicipalShare",
                municipal,
                "state",
                "VERIFIED");
    }

    private void awaitNames(List<String> expected) {
        eventually(expected, () -> names(plan));
    }

    private List<String> names() {
        return names(plan);
    }

    private static List<String> names(String planId) {
        return Objects.requireNonNull(
                OUTSIDER.get("/v1/plans/" + planId).statusCode(200).extract().path("money.links.initiativeName"));
    }
}
