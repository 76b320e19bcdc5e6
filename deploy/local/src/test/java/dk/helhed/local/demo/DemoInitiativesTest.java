package dk.helhed.local.demo;

import static dk.helhed.local.demo.DemoData.assertSame;
import static dk.helhed.local.demo.DemoData.assertStated;
import static dk.helhed.local.demo.DemoData.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What the budget document says of its frame and of each initiative is in the demo, and nothing beyond it. */
class DemoInitiativesTest {

    private final DemoData demo = new DemoData();
    private final JsonNode facts = demo.facts();

    @Test
    void every_initiative_says_what_the_facts_say_of_it() {
        for (JsonNode initiative : facts.path("initiatives")) {
            JsonNode body = demo.created(initiative.path("id").asText()).body();

            assertSame(initiative, body, "oneOff");
            assertStated(initiative.path("targetGroup"), body.path("targetGroups"), "targetGroups");
            for (String member : new String[] {
                "targetNumber",
                "staffing",
                "organisationalAnchor",
                "partners",
                "method",
                "evaluation",
                "subInitiatives",
                "settings",
                "notes"
            }) {
                assertStated(initiative.path(member), body.path(member), member);
            }
        }
    }

    @Test
    void every_initiative_has_the_period_and_the_kinds_of_cost_of_the_facts() {
        for (JsonNode initiative : facts.path("initiatives")) {
            JsonNode body = demo.created(initiative.path("id").asText()).body();

            assertStated(initiative.at("/period/fromYear"), body.at("/period/from"), "from");
            assertStated(initiative.at("/period/toYear"), body.at("/period/to"), "to");
            assertStated(initiative.at("/period/durationYears"), body.at("/period/durationYears"), "durationYears");
            assertStated(initiative.at("/period/statedAs"), body.at("/period/statedAs"), "statedAs");
            assertEquals(column(initiative.path("breakdown"), "kind"), column(body.path("breakdown"), "kind"));
            for (int i = 0; i < initiative.path("breakdown").size(); i++) {
                assertEquals(
                        initiative.at("/breakdown/" + i + "/amountOere"),
                        body.at("/breakdown/" + i + "/amount/amountOere"));
            }
        }
    }

    @Test
    void the_frame_says_where_its_money_is_from_and_who_takes_it_on() {
        JsonNode fact = facts.path("budgetFrame");
        JsonNode frame = demo.created("frame-aar-social-2020").body();

        assertSame(fact, frame, "name", "oneOff", "budgetSettlement", "nextStep");
        assertEquals(fact.path("amountOere"), frame.at("/amount/amountOere"));
        assertSame(fact.path("fundingSource"), frame.path("fundingSource"), "kind", "year");
        assertEquals(
                nameOf(fact.at("/fundingSource/department")),
                frame.at("/fundingSource/organisation").asText());
        assertTrue(nameOf(fact.path("prioritisedBy"))
                .startsWith(frame.path("prioritisedBy").asText()));
        assertTrue(frame.at("/source/note").asText().contains(nameOf(fact.path("nextStepBy"))));
    }

    @Test
    void every_theme_has_its_name_its_amount_and_its_initiatives() {
        for (JsonNode theme : facts.at("/budgetFrame/themes")) {
            String no = theme.path("no").asText();
            long amount = 0;
            int initiatives = 0;
            for (Step.Create track : demo.creates("/v1/themes/@{theme-" + no + "}/tracks")) {
                amount += track.body().at("/amount/amountOere").asLong();
                for (Step.Create initiative : demo.creates("/v1/tracks/@{" + track.as() + "}/initiatives")) {
                    amount += initiative.body().at("/amount/amountOere").asLong();
                    initiatives++;
                }
            }

            assertEquals(theme.path("name"), demo.created("theme-" + no).body().path("name"));
            assertEquals(theme.path("amountOere").asLong(), amount, no);
            assertEquals(theme.path("initiatives").asInt(), initiatives, no);
        }
    }

    private String nameOf(JsonNode id) {
        return demo.created(id.asText()).body().path("name").asText();
    }
}
