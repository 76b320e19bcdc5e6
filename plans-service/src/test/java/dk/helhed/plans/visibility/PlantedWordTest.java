package dk.helhed.plans.visibility;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Overheard;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A word is planted in each closed free text; whoever lacks the right must find it nowhere. */
@QuarkusTest
class PlantedWordTest {

    private static final Logger LOG = Logger.getLogger(PlantedWordTest.class);
    private static final List<String> LISTS = List.of(
            "/v1/plans?municipality=0751&limit=200",
            "/v1/cases?municipality=0751&limit=200",
            "/v1/decision-papers?municipality=0751&limit=200",
            "/v1/change-proposals?limit=200",
            "/v1/cooperation-projects?limit=200",
            "/v1/bodies?limit=200");

    // The roles of the own municipality that read what is closed, and those that read what names them, if anything.
    private static final List<String> OPEN_TO = List.of("approver", "auditor", "secretariat");
    private static final List<String> CLOSED_TO =
            List.of("fund", "register-supplier", "release-approver", "operator", "budget-controller");

    // The plan names the first; the others read every plan. Nothing else names any of them.
    private static final List<String> READING_THE_PLAN = List.of("local-board", "board", "working-group");

    private final String word = unique("plantet").replace("-", "");
    private final List<String> places = new ArrayList<>(LISTS);
    // Where its own municipality reads the word: else a search for it could not fail.
    private final Set<String> written = new LinkedHashSet<>();

    @Test
    void what_is_closed_is_nowhere_to_be_found() {
        try (Overheard log = Overheard.begin()) {
            String plan = closedPlan();
            int before = places.size();
            closedItems();
            List<String> ofItems = places.subList(before, places.size());
            String marker = unique("åben");
            String open = RECORDER.create("/v1/plans", with(Agreed.publishedPlanDraft(), "title", marker));
            // The relay publishes in order: once the last is published, so is all before it.
            Topics.await("plans.plan.v1", open, 1);

            for (String place : places) {
                Response own = RECORDER.request().get(place);
                assertTrue(own.statusCode() == 200 || place.contains("/versions"), place);
                assertTrue(!written.contains(place) || own.asString().contains(word), place + " lacks the word");
                for (Client reader : List.of(OUTSIDER, NEIGHBOUR)) {
                    String answer = reader.request().get(place).asString();
                    assertFalse(answer.contains(word), place);
                }
                for (String role : CLOSED_TO) {
                    String answer = Client.of("0751", role).request().get(place).asString();
                    assertFalse(answer.contains(word), role + " reads " + place);
                }
                for (String role : OPEN_TO) {
                    String answer = Client.of("0751", role).request().get(place).asString();
                    assertTrue(!written.contains(place) || answer.contains(word), role + " lacks " + place);
                }
                for (String role : READING_THE_PLAN) {
                    String answer = Client.of("0751", role).request().get(place).asString();
                    boolean isRead = place.equals(plan) || place.startsWith("/v1/follow-ups/");
                    assertTrue(!isRead || answer.contains(word), role + " lacks " + place);
                    assertFalse(ofItems.contains(place) && answer.contains(word), role + " reads " + place);
                }
            }
            for (Client reader : List.of(OUTSIDER, NEIGHBOUR, EDITOR, Client.of("0751", "fund"))) {
                reader.get("/v1/search?q=" + word).statusCode(200).body("items.size()", equalTo(0));
            }
            List<String> published = Topics.names().stream()
                    .filter(topic -> topic.startsWith("plans"))
                    .flatMap(topic -> Topics.read(topic).stream())
                    .map(Topics::whole)
                    .toList();
            assertTrue(published.stream().anyMatch(record -> record.contains(marker)));
            assertFalse(published.stream().anyMatch(record -> record.contains(word)));

            LOG.info("heard " + marker);
            assertTrue(log.text().contains("heard " + marker));
            assertFalse(log.text().contains(word), log.text());
        }
    }

    /** Open at first, so that it was published and versions of it are public; then closed, and then written in. */
    private String closedPlan() {
        Parties parties = Parties.ofAarhus();
        Map<String, @Nullable Object> draft = parties.recordedPlan("ACTIVE");
        String plan = "/v1/plans/" + RECORDER.create("/v1/plans", draft);
        Map<String, @Nullable Object> closed = with(with(Agreed.closed(draft), "title", word), "assessment", word);
        // It decides on a proposal about it.
        closed = with(closed, "readers", List.of("LOCAL_BOARD"));
        for (String member : List.of("approach", "visionThemes", "measures")) {
            closed = with(closed, member, List.of(word + " er hemmeligt"));
        }
        RECORDER.put(plan, RECORDER.etag(plan), closed).statusCode(200);
        String goal = created(plan + "/goals", body("title", word, "description", word), "/v1/goals/");
        String agreement = created(
                plan + "/sub-agreements",
                body(
                        "focusArea",
                        "Tryghed og trivsel",
                        "validFrom",
                        "2018-04-01",
                        "validTo",
                        "2022-03-31",
                        "sites",
                        List.of(word),
                        "parties",
                        List.of(body("role", "Direktør", "organisationId", parties.housing()))),
                "/v1/sub-agreements/");
        created(agreement + "/activities", body("name", word, "description", word), "/v1/activities/");
        created(agreement + "/staff-resources", body("role", word), "/v1/staff-resources/");
        String indicator =
                created(agreement + "/indicators", with(Agreed.localIndicator(), "title", word), "/v1/indicators/");
        String milestone = created(
                agreement + "/milestones",
                body(
                        "title",
                        word,
                        "scope",
                        "ALL_ACTIVITIES",
                        "goalId",
                        id(goal),
                        "indicatorId",
                        id(indicator),
                        "baseline",
                        body("value", 40, "on", "2018-04-01"),
                        "target",
                        body("value", 50, "by", "2022-03-31")),
                "/v1/milestones/");
        String strategic = created(
                plan + "/strategic-agreements",
                body("purpose", word, "followUp", body("every", "YEARLY", "description", word)),
                "/v1/strategic-agreements/");
        created(
                plan + "/theories-of-change",
                body("nodes", List.of(body("key", "a", "kind", "OUTCOME", "text", word))),
                "/v1/theories-of-change/");
        created(plan + "/follow-ups", body("year", 2020, "summary", word), "/v1/follow-ups/");
        created(
                plan + "/funding-plans",
                body(
                        "contributions",
                        List.of(body(
                                "source",
                                "MUNICIPALITY",
                                "coFunding",
                                "CASH",
                                "description",
                                word,
                                "amount",
                                body("amountOere", 100, "currency", "DKK"))),
                        "years",
                        List.of(body("year", 2020, "amount", body("amountOere", 100, "currency", "DKK"))),
                        "total",
                        body("amountOere", 100, "currency", "DKK"),
                        "source",
                        body("id", "000", "note", word)),
                "/v1/funding-plans/");
        override(milestone);
        proposed(plan, agreement, milestone, goal);
        for (String part : List.of(
                "/export",
                "/export/tables?bom=false",
                "/versions",
                "/versions/1",
                "/versions/0/diff/1",
                "/as-of?time=2099-01-01T00:00:00Z",
                "/readiness",
                "/annual-status?year=2020",
                "/change-proposals")) {
            places.add(plan + part);
        }
        places.add(plan);
        for (String part : List.of(
                "",
                "/export",
                "/versions/1",
                "/versions/0/diff/1",
                "/as-of?time=2099-01-01T00:00:00Z",
                "/annual-status?year=2020",
                "/annual-status?year=" + Year.now(ZoneId.of("Europe/Copenhagen")),
                "/change-proposals")) {
            written.add(plan + part);
        }
        places.add(plan + "/annual-status?year=" + Year.now(ZoneId.of("Europe/Copenhagen")));
        places.add("/v1/change-proposals?planId=" + id(plan));
        written.add("/v1/change-proposals?planId=" + id(plan));
        for (String thing : List.of(agreement, strategic)) {
            places.addAll(List.of(thing + "/versions", thing + "/versions/0", thing + "/versions/0/diff/0"));
        }
        return plan;
    }

    private void override(String milestone) {
        Client.of("0751", "approver")
                .post(
                        milestone + "/override",
                        body(
                                "status",
                                "AT_RISK",
                                "reason",
                                word + " om afvigelsen",
                                "expiresOn",
                                LocalDate.now(ZoneId.of("Europe/Copenhagen"))
                                        .plusDays(30)
                                        .toString()))
                .statusCode(201);
        assertTrue(RECORDER.request().get(milestone).asString().contains(word + " om afvigelsen"));
    }

    /** One that goes all the way, with the word in all that is said of it. */
    private void proposed(String plan, String agreement, String milestone, String goal) {
        Client.of("0751", "approver")
                .advance(agreement, RECORDER.etag(agreement), body("to", "ADOPTED"))
                .statusCode(200);
        Map<String, @Nullable Object> activity = body("name", word + " som aktivitet", "description", word);
        String proposal = created(
                plan + "/change-proposals",
                body(
                        "title",
                        word,
                        "reasoning",
                        word,
                        "suggestedClass",
                        "ORDINARY",
                        "supportsGoalIds",
                        List.of(id(goal)),
                        "evidence",
                        List.of(body("finding", word, "reference", word)),
                        "changes",
                        List.of(body("kind", "ACTIVITY", "subAgreementId", id(agreement), "content", activity))),
                "/v1/change-proposals/");
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("CONSULTED", "secretariat");
        steps.put("SUBMITTED", "editor");
        steps.put("APPROVED", "local-board");
        steps.put("APPLIED", "secretariat");
        steps.put("INFORMED", "secretariat");
        steps.forEach((to, role) -> Client.of("0751", role)
                .advance(
                        proposal,
                        RECORDER.etag(proposal),
                        body("to", to, "reason", word + " ved " + to, "reference", word + ", punkt 4"))
                .statusCode(200));
        assertTrue(RECORDER.request().get(proposal).asString().contains(word + " ved APPROVED"));
        assertTrue(RECORDER.request().get(milestone).asString().contains(word));
    }

    private static String id(String thing) {
        return thing.substring(thing.lastIndexOf('/') + 1);
    }

    private void closedItems() {
        Map<String, @Nullable Object> closed = body(
                "visibility",
                "CLOSED",
                "legalBasis",
                "forvaltningsloven § 27",
                "assessment",
                word,
                "publicDecisionText",
                "Godkendt.");
        String body = RECORDER.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        String paper = created("/v1/decision-papers", and(closed, paper(body)), "/v1/decision-papers/");
        String file =
                created("/v1/cases", and(closed, body("caseNumber", unique("23/9928"), "title", word)), "/v1/cases/");
        String openCase = created(
                "/v1/cases",
                body("caseNumber", unique("23/9928"), "title", "Samarbejde", "visibility", "OPEN"),
                "/v1/cases/");
        String hidden = created(file + "/agenda-items", and(closed, item(body)), "/v1/agenda-items/");
        String item = created(openCase + "/agenda-items", and(closed, item(body)), "/v1/agenda-items/");
        decide(item);
        attach("DECISION_PAPER", paper);
        attach("CASE", file);
        attach("AGENDA_ITEM", hidden);
        attach("AGENDA_ITEM", item);
    }

    private Map<String, @Nullable Object> paper(String body) {
        return body(
                "date",
                "2018-01-11",
                "bodyId",
                body,
                "issuer",
                word,
                "decisionPoints",
                List.of(word),
                "attachments",
                List.of(body("title", word)),
                "source",
                body("id", "000", "note", word));
    }

    private Map<String, @Nullable Object> item(String body) {
        return body(
                "bodyId",
                body,
                "meetingOn",
                "2023-11-22",
                "title",
                word,
                "recommenderRole",
                word,
                "recommendationPoints",
                List.of(word),
                "economicNote",
                word);
    }

    private void decide(String item) {
        RECORDER.advance(item, RECORDER.etag(item), body("to", "RECOMMENDED")).statusCode(200);
        Client.of("0751", "approver")
                .advance(
                        item,
                        RECORDER.etag(item),
                        body(
                                "to",
                                "DECIDED",
                                "outcome",
                                "APPROVED",
                                "decisionText",
                                word + " som besluttet",
                                "minutes",
                                word))
                .statusCode(200);
        assertTrue(RECORDER.request().get(item).asString().contains(word + " som besluttet"));
    }

    private void attach(String kind, String item) {
        String attachment = RECORDER.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/plain")
                .queryParam("itemKind", kind)
                .queryParam("itemId", id(item))
                .queryParam("title", word)
                .queryParam("fileName", word + ".txt")
                .body(("Om " + word).getBytes(StandardCharsets.UTF_8))
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        places.add("/v1/attachments/" + attachment);
        places.add("/v1/attachments/" + attachment + "/content");
        places.add("/v1/attachments?itemKind=" + kind + "&itemId=" + id(item));
        written.addAll(List.of(
                "/v1/attachments/" + attachment,
                "/v1/attachments/" + attachment + "/content",
                "/v1/attachments?itemKind=" + kind + "&itemId=" + id(item)));
    }

    /** Creates something; it is read by itself and in its list. */
    private String created(String path, Map<String, @Nullable Object> draft, String collection) {
        String thing = collection + RECORDER.create(path, draft);
        places.add(thing);
        if (draft.toString().contains(word)) {
            written.add(thing);
        }
        if (path.chars().filter(c -> c == '/').count() > 2) {
            places.add(path);
        }
        return thing;
    }

    private static Map<String, @Nullable Object> and(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }
}
