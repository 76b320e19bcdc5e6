package dk.helhed.local.demo;

import static dk.helhed.local.demo.DemoData.assertReference;
import static dk.helhed.local.demo.DemoData.assertStated;
import static dk.helhed.local.demo.DemoData.assertTells;
import static dk.helhed.local.demo.DemoData.holds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the documents say in words of agreements, mandates, cases and cooperation is in the demo, in words of its own. */
class DemoCooperationTest {

    /** Members of an example that are no figures of it. */
    private static final Set<String> NO_FIGURES = Set.of("rec", "year", "derived");

    private final DemoData demo = new DemoData();
    private final JsonNode facts = demo.facts();
    private final JsonNode report = demo.created("coop-kl-bl").body();

    @Test
    void every_recommendation_of_the_report_is_there() {
        assertEquals(
                facts.path("recommendations").size(),
                report.path("recommendations").size());
        for (JsonNode recommendation : facts.path("recommendations")) {
            JsonNode made = recommendation(recommendation.path("no"));

            assertEquals(recommendation.path("name"), made.path("name"));
            assertTrue(made.path("description").isTextual());
        }
    }

    @Test
    void every_good_example_of_the_report_is_there_with_each_of_its_figures() {
        int examples = 0;
        for (JsonNode fact : facts.path("goodExamples")) {
            JsonNode made = example(fact);
            List<BigDecimal> figures = new ArrayList<>();
            made.path("figures")
                    .forEach(figure -> figures.add(figure.path("value").decimalValue()));

            assertStated(municipalities(fact), made.path("municipalities"), "municipalities");
            assertEquals(figuresOf(fact), figures.stream().sorted().toList(), fact.toString());
            for (String place : new String[] {"area", "areas", "plans"}) {
                each(fact.path(place))
                        .forEach(one -> assertTrue(holds(made.path("places"), one::equals), one.asText()));
            }
            for (String word : new String[] {"year", "rolloutStarts"}) {
                if (fact.has(word)) {
                    assertTrue(made.path("description")
                            .asText()
                            .contains(fact.path(word).asText()));
                }
            }
            examples++;
        }
        int made = 0;
        for (JsonNode recommendation : report.path("recommendations")) {
            made += recommendation.path("examples").size();
        }
        assertEquals(examples, made);
    }

    @Test
    void the_project_of_the_region_says_what_it_is_for_and_which_track_the_municipality_joins() {
        JsonNode fact = facts.at("/cooperationProjects/0");
        JsonNode body = demo.created("coop-lighed-i-sundhed").body();

        assertTells(fact.path("purpose"), body.path("purpose"));
        assertTrue(body.path("description")
                .asText()
                .contains(fact.path("organisation").asText()));
        assertTells(
                facts.at("/committeeCases/0/tells"),
                demo.created("case-norddjurs").body().path("description"));
    }

    @Test
    void the_sub_agreement_and_its_activities_tell_what_they_are_about() {
        JsonNode fact = facts.at("/subAgreements/0");
        JsonNode body = demo.created(fact.path("id").asText()).body();

        assertTells(fact.path("municipalContext"), body.path("municipalContext"));
        assertTells(fact.path("followUpPurpose"), body.path("followUpNote"));
        assertEquals(fact.path("cooperators").size(), body.path("cooperatorIds").size());
        assertReference(fact.at("/cooperators/0"), body.at("/cooperatorIds/0"));
        for (JsonNode activity : fact.path("activities")) {
            JsonNode made = demo.created(activity.path("id").asText()).body();
            assertTells(activity.path("tells"), made.path("description"));
        }
    }

    @Test
    void the_mandate_says_what_the_secretariat_does_and_who_may_read_the_documents() {
        String reason = demo.created("mandate-001").body().path("reason").asText();

        assertTrue(reason.contains("Sekretariatet vejleder"));
        assertTrue(reason.contains("skabeloner"));
        assertTrue(reason.contains("arbejdsgruppen"));
        assertTrue(reason.contains("bestyrelsen og arbejdsgruppen"));
    }

    @Test
    void the_decision_paper_tells_what_went_before_and_what_it_aims_at() {
        JsonNode fact = facts.at("/decisionPapers/0");
        JsonNode body = demo.created(fact.path("id").asText()).body();

        assertTells(fact.path("earlierDecisions"), body.path("background"));
        assertTells(fact.path("inLineWith"), body.path("background"));
        assertTrue(body.path("background")
                .asText()
                .contains(fact.path("preparedBy").asText()));
        assertTells(fact.path("followedUpOn"), body.path("effectAndFollowUp"));
        assertTells(fact.path("communicationAims"), body.path("communication"));
    }

    @Test
    void a_strategic_agreement_that_is_only_named_is_there_with_who_signs_it() {
        for (JsonNode fact : facts.path("strategicAgreements")) {
            Step.Create made = demo.created(fact.path("id").asText());

            assertEquals("/v1/plans/@{" + fact.path("plan").asText() + "}/strategic-agreements", made.create());
            assertReference(fact.path("signatory"), made.body().at("/parties/0/organisationId"));
            assertTrue(made.body()
                    .path("purpose")
                    .asText()
                    .contains(fact.path("contributor").asText()));
        }
    }

    private JsonNode recommendation(JsonNode no) {
        for (JsonNode made : report.path("recommendations")) {
            if (made.path("no").equals(no)) {
                return made;
            }
        }
        throw new AssertionError("no recommendation " + no);
    }

    private JsonNode example(JsonNode fact) {
        for (JsonNode made : recommendation(fact.path("rec")).path("examples")) {
            if (made.path("name").equals(fact.path("name"))) {
                return made;
            }
        }
        throw new AssertionError("no example " + fact.path("name"));
    }

    private static JsonNode municipalities(JsonNode fact) {
        return fact.has("municipalityCodes")
                ? fact.path("municipalityCodes")
                : JsonNodeFactory.instance.arrayNode().add(fact.path("municipalityCode"));
    }

    /** All numbers of a fact, however deep, in their order. */
    private static List<BigDecimal> figuresOf(JsonNode fact) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : fact.properties()) {
            if (!NO_FIGURES.contains(member.getKey())) {
                gather(member.getValue(), figures);
            }
        }
        return figures.stream().sorted().toList();
    }

    private static void gather(JsonNode node, List<BigDecimal> figures) {
        if (node.isNumber()) {
            figures.add(node.decimalValue());
        }
        node.forEach(part -> gather(part, figures));
    }

    private static List<JsonNode> each(JsonNode oneOrMore) {
        if (oneOrMore instanceof ArrayNode array) {
            List<JsonNode> all = new ArrayList<>();
            array.forEach(all::add);
            return all;
        }
        return oneOrMore.isTextual() ? List.of(oneOrMore) : List.of();
    }
}
