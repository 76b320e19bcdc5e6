package dk.helhed.local.demo;

import static dk.helhed.local.demo.DemoData.assertReference;
import static dk.helhed.local.demo.DemoData.assertSame;
import static dk.helhed.local.demo.DemoData.column;
import static dk.helhed.local.demo.DemoData.holds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The steps of the demo say what the facts of the source documents say. */
class DemoDataTest {

    private static final Pattern REFERENCE = Pattern.compile("@\\{([^}]+)}");

    private final DemoData demo = new DemoData();
    private final List<Step> steps = demo.steps();
    private final JsonNode facts = demo.facts();

    @Test
    void every_initiative_of_the_facts_is_there_with_its_amount() {
        for (JsonNode initiative : facts.path("initiatives")) {
            JsonNode body = demo.created(initiative.path("id").asText()).body();
            JsonNode holder = initiative.path("amountLevel").asText().equals("TRACK")
                    ? demo.created("track-" + initiative.path("track").asText()).body()
                    : body;

            assertEquals(initiative.path("name"), body.path("name"));
            assertEquals(
                    initiative.path("amountOere").asLong(),
                    holder.at("/amount/amountOere").asLong());
        }
        assertEquals(13, facts.path("initiatives").size());
    }

    @Test
    void the_amounts_of_tracks_and_initiatives_are_the_frame_to_the_oere() {
        long total = demo.creates("/v1/themes/@{theme-", "/v1/tracks/@{track-").stream()
                .filter(create -> !create.as().endsWith("-demo"))
                .mapToLong(create -> create.body().at("/amount/amountOere").asLong())
                .sum();

        assertEquals(facts.at("/checks/frameTotalOere").asLong(), total);
    }

    @Test
    void the_staff_of_bispehaven_is_126_hours_a_week_and_one_role_left_open() {
        List<Step.Create> staff = demo.creates("/v1/sub-agreements/@{sub-bisp-sammenhaeng}/staff-resources");

        assertEquals(
                126 * 60,
                staff.stream()
                        .mapToInt(create -> create.body().path("minutesPerWeek").asInt())
                        .sum());
        assertEquals(
                1,
                staff.stream()
                        .filter(create -> !create.body().has("minutesPerWeek"))
                        .count());
    }

    @Test
    void the_figures_of_the_report_are_those_of_the_facts() {
        JsonNode values = demo.created("rel-003").body().path("values");

        for (JsonNode indicator : facts.at("/registerAnalysis/indicators")) {
            for (JsonNode figure : indicator.path("values")) {
                assertTrue(holds(
                        values,
                        value -> value.path("indicator").equals(indicator.path("code"))
                                && value.path("value").equals(figure)));
            }
        }
    }

    @Test
    void what_the_report_only_tells_in_its_text_is_there_and_what_it_lost_is_not_made_up() {
        JsonNode told = demo.created("rel-003-text").body().path("values");
        JsonNode printed = demo.created("rel-003").body().path("values");

        for (JsonNode indicator : facts.at("/registerAnalysis/indicators")) {
            if (indicator.has("value")) {
                assertEquals(indicator.path("asPercent"), figure(told, indicator.path("code")));
            }
            if (indicator.path("lost").asBoolean()) {
                JsonNode codes = indicator.path("codes");
                assertTrue(holds(
                        printed,
                        value -> value.path("status").asText().equals("NOT_AVAILABLE")
                                && (value.path("indicator").equals(indicator.path("code"))
                                        || value.path("indicator").equals(codes.path(0)))));
            }
        }
        assertEquals(
                facts.at("/programmeFacts/housingSocialPlans"), figure(told, new TextNode("HOUSING_SOCIAL_PLANS")));
        assertEquals(
                facts.at("/programmeFacts/municipalities"),
                figure(told, new TextNode("MUNICIPALITIES_WITH_HOUSING_SOCIAL_PLANS")));
    }

    private static JsonNode figure(JsonNode values, JsonNode indicator) {
        for (JsonNode value : values) {
            if (value.path("indicator").equals(indicator)) {
                return value.path("value");
            }
        }
        throw new AssertionError("no figure of " + indicator);
    }

    @Test
    void every_area_organisation_and_body_of_the_facts_is_there() {
        for (JsonNode area : facts.path("housingAreas")) {
            JsonNode body = demo.created(area.path("id").asText()).body();
            assertEquals(area.path("name"), body.path("name"));
            assertEquals(
                    area.path("municipalityCode").asText(),
                    body.path("code").asText().substring(0, 4));
        }
        for (JsonNode organisation : facts.path("organisations")) {
            JsonNode body = demo.created(organisation.path("id").asText()).body();
            assertSame(organisation, body, "name", "type", "code");
            assertReference(organisation.path("parent"), body.path("parentId"));
        }
        for (JsonNode body : facts.path("bodies")) {
            JsonNode made = demo.created(body.path("id").asText()).body();
            assertSame(body, made, "name", "type", "abbreviation");
            assertReference(body.path("org"), made.path("organisationId"));
            assertReference(body.path("delegatedFrom"), made.path("delegatedFromId"));
            assertReference(body.path("serves"), made.path("servesId"));
        }
    }

    @Test
    void every_plan_of_the_facts_is_there_with_its_period_and_its_focus_areas() {
        for (JsonNode plan : facts.path("plans")) {
            JsonNode body = demo.created(plan.path("id").asText()).body();
            assertEquals(plan.path("source"), body.at("/source/id"));
            assertEquals(plan.path("validFrom"), body.path("startsOn"));
            assertEquals(plan.path("validTo"), body.path("endsOn"));
            assertEquals(plan.path("scheme"), body.path("fundingScheme"));
            assertSame(plan, body, "focusAreas", "visionThemes", "approach", "measures", "healthIntensified");
            assertReference(plan.path("predecessor"), body.path("predecessorId"));
            assertReference(plan.path("signatory"), body.path("signatoryId"));
            assertEquals(
                    plan.path("signsOnBehalfOf").size(),
                    body.path("signsOnBehalfOf").size());
        }
    }

    @Test
    void every_sub_agreement_of_the_facts_is_there_with_all_under_it() {
        for (JsonNode agreement : facts.path("subAgreements")) {
            String as = agreement.path("id").asText();
            JsonNode body = demo.created(as).body();
            assertSame(agreement, body, "focusArea", "validFrom", "validTo", "sites", "relatedPrograms");
            assertEquals(agreement.path("parties").size(), body.path("parties").size());
            for (int i = 0; i < body.path("parties").size(); i++) {
                JsonNode party = agreement.path("parties").get(i);
                assertEquals(party.path("role"), body.path("parties").get(i).path("role"));
                assertReference(party.path("org"), body.path("parties").get(i).path("organisationId"));
            }
            for (JsonNode activity : agreement.path("activities")) {
                JsonNode made = demo.created(activity.path("id").asText()).body();
                assertEquals(activity.path("name"), made.path("name"));
                assertEquals(activity.path("predecessors"), column(made.path("lineage"), "predecessorName"));
            }
            List<Step.Create> staff = demo.creates("/v1/sub-agreements/@{" + as + "}/staff-resources");
            for (JsonNode resource : agreement.path("staffResources")) {
                assertTrue(staff.stream()
                        .anyMatch(made -> made.body().path("role").equals(resource.path("role"))
                                && made.body().path("minutesPerWeek").asInt()
                                        == resource.path("minutesPerWeek").asInt()));
            }
        }
    }

    @Test
    void every_decision_paper_of_the_facts_is_there_with_what_it_leaves_out() {
        for (JsonNode paper : facts.path("decisionPapers")) {
            JsonNode body = demo.created(paper.path("id").asText()).body();
            assertSame(
                    paper,
                    body,
                    "date",
                    "issuer",
                    "visibility",
                    "coordinatedWith",
                    "responsibleUnit",
                    "costCover",
                    "sections",
                    "followUpInstruments");
            assertEquals(
                    paper.path("directCostOere").asLong(),
                    body.at("/directCost/amountOere").asLong(-1));
            assertEquals(
                    paper.path("decisionPoints").asInt(),
                    body.path("decisionPoints").size());
            assertEquals(paper.path("decision"), body.at("/decision/outcome"));
            assertEquals(paper.path("attachments"), column(body.path("attachments"), "title"));
            assertReference(paper.path("body"), body.path("bodyId"));
            assertReference(paper.at("/nextStep/body"), body.at("/nextStep/bodyId"));
            assertEquals(paper.at("/nextStep/expected"), body.at("/nextStep/expected"));
        }
    }

    @Test
    void every_committee_case_of_the_facts_is_there_and_decided() {
        for (JsonNode fact : facts.path("committeeCases")) {
            Step.Create file = demo.creates("/v1/cases").stream()
                    .filter(create -> create.body().path("caseNumber").equals(fact.path("caseNumber")))
                    .findFirst()
                    .orElseThrow();
            assertSame(fact, file.body(), "title", "visibility");
            Step.Create item =
                    demo.creates("/v1/cases/@{" + file.as() + "}/agenda-items").getFirst();
            assertSame(fact, item.body(), "recommenderRole", "economicConsequences");
            assertEquals(fact.path("decidedOn"), item.body().path("meetingOn"));
            assertReference(fact.path("body"), item.body().path("bodyId"));
            assertReference(fact.path("body"), file.body().path("agendaFlow").get(0));
            assertTrue(steps.stream()
                    .anyMatch(step -> step instanceof Step.Move move
                            && move.thing().equals("/v1/agenda-items/@{" + item.as() + "}")
                            && move.body().path("to").asText().equals("DECIDED")
                            && move.body().path("outcome").equals(fact.path("decision"))));
        }
    }

    @Test
    void every_cooperation_project_of_the_facts_is_there() {
        for (JsonNode project : facts.path("cooperationProjects")) {
            JsonNode body = demo.created(project.path("id").asText()).body();
            assertSame(project, body, "runsTo", "runsToPrecision", "meetingLevels", "mainTracks", "focusAreas");
            assertReference(project.path("initiator"), body.path("initiatorId"));
            assertReference(project.path("initiatorBody"), body.path("initiatorBodyId"));
            assertEquals(
                    project.path("partners").size(),
                    body.path("partnerIds").size()
                            + body.path("furtherPartners").size());
        }
    }

    @Test
    void what_is_invented_says_so() {
        for (Step.Create create : demo.creates("/v1/sub-agreements/@{sub-bisp-sammenhaeng}/milestones")) {
            assertTrue(create.body().path("synthetic").asBoolean(), create.as());
        }
        assertTrue(demo.created("initiative-demo").body().path("synthetic").asBoolean());
        assertEquals(
                "SYNTHETIC", demo.created("ds-demo").body().path("protection").asText());
        assertEquals(
                "SYNTHETIC",
                demo.created("ds-register").body().path("protection").asText());
    }

    @Test
    void the_mandate_of_bispehaven_is_that_of_the_facts() {
        JsonNode fact = facts.at("/subAgreements/0/revisionMandate");
        JsonNode rules = demo.created("mandate-001").body().path("rules");
        JsonNode local = rules.get(0);
        JsonNode strategic = rules.get(1);

        assertEquals(fact.path("changeTypes"), local.path("touches"));
        assertEquals(typeOf(fact.path("decider")), local.at("/steps/0/body"));
        assertEquals(
                fact.path("preconditions").size(), local.path("preconditions").size());
        assertEquals(typeOf(fact.at("/consultBefore/0")), local.at("/consultBefore/0"));
        assertEquals(typeOf(fact.at("/inform/0")), local.at("/informAfter/0"));
        assertEquals(fact.at("/escalate/when"), strategic.path("changeClass"));
        assertEquals(typeOf(fact.at("/escalate/proposer")), strategic.at("/steps/0/body"));
        assertEquals(typeOf(fact.at("/escalate/decider")), strategic.at("/steps/1/body"));
    }

    private JsonNode typeOf(JsonNode body) {
        return demo.created(body.asText()).body().path("type");
    }

    @Test
    void every_step_refers_only_to_what_an_earlier_one_made() {
        Set<String> made = new HashSet<>();
        for (Step step : steps) {
            Matcher reference = REFERENCE.matcher(step.toString());
            while (reference.find()) {
                assertTrue(made.contains(reference.group(1)), reference.group(1));
            }
            if (step instanceof Step.Create create) {
                assertTrue(made.add(create.as()), create.as() + " is made twice");
            } else if (step instanceof Step.Upload upload) {
                assertTrue(made.add(upload.as()), upload.as() + " is made twice");
            }
        }
    }
}
