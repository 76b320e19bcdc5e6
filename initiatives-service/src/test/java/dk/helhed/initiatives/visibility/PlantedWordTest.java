package dk.helhed.initiatives.visibility;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Overheard;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A word is planted in each free text of what is closed; its own side reads it, whoever lacks the right nowhere. */
@QuarkusTest
class PlantedWordTest {

    private static final Logger LOG = Logger.getLogger(PlantedWordTest.class);
    private static final String INITIATIVES = "/v1/initiatives/";

    private static final List<String> CLOSED_TO = List.of(
            "local-board",
            "board",
            "working-group",
            "secretariat",
            "fund",
            "register-supplier",
            "release-approver",
            "operator");

    private final String word = unique("plantet").replace("-", "");
    /** Where the own side must find the word. */
    private final Set<String> own = new LinkedHashSet<>();
    /** Where it need not, but nobody else may. */
    private final List<String> others = new ArrayList<>();

    @Test
    void what_is_closed_is_nowhere_to_be_found_but_with_its_own() {
        try (Overheard log = Overheard.begin()) {
            String plan = UUID.randomUUID().toString();
            closedInitiative(plan);
            closedFrame();
            String marker = unique("åben");
            String open = EDITOR.create(
                    "/v1/tracks/" + trackInFrameOf(100) + "/initiatives", with(recordedDraft(1L), "name", marker));
            // The relay publishes in order: once the last is published, so is all before it.
            assertTrue(Topics.text(
                            Topics.await("initiatives.initiative.v1", open, 1).getFirst())
                    .contains(marker));

            others.addAll(List.of(
                    "/v1/frames?municipality=0751&limit=200",
                    "/v1/initiatives?municipality=0751&limit=200",
                    "/v1/plans/" + plan + "/received"));
            for (String place : own) {
                assertTrue(read(EDITOR, place).contains(word), place);
            }
            others.addAll(own);
            for (Client reader : List.of(OUTSIDER, NEIGHBOUR)) {
                others.forEach(place -> assertFalse(read(reader, place).contains(word), place));
            }
            for (String role : CLOSED_TO) {
                Client reader = Client.of("0751", role);
                others.forEach(place -> assertFalse(read(reader, place).contains(word), role + " reads " + place));
            }
            for (String role : List.of("approver", "auditor", "budget-controller")) {
                Client reader = Client.of("0751", role);
                own.forEach(place -> assertTrue(read(reader, place).contains(word), role + " lacks " + place));
            }
            for (Client reader : List.of(OUTSIDER, NEIGHBOUR, EDITOR)) {
                reader.get("/v1/search?q=" + word).statusCode(200).body("items", empty());
            }
            for (String topic : List.of("initiatives.initiative.v1", "initiatives.activity.v1")) {
                assertEquals(
                        List.of(),
                        Topics.read(topic).stream()
                                .map(Topics::whole)
                                .filter(one -> one.contains(word))
                                .toList());
            }
            assertTrue(Topics.read("initiatives.initiative.v1").stream()
                    .map(Topics::whole)
                    .anyMatch(one -> one.contains(marker)));

            LOG.info("heard " + marker);
            assertTrue(log.text().contains("heard " + marker));
            assertFalse(log.text().contains(word), log.text());
        }
    }

    private static String read(Client reader, String place) {
        return reader.request().get(place).asString();
    }

    /** Open at first, so that it was published, and versions and parts of it were public; then closed, and then written in. */
    private void closedInitiative(String plan) {
        String frame = EDITOR.create("/v1/frames", frameDraft(1000));
        String track = track(theme(frame, 1), "1.1", null);
        String path = INITIATIVES + recorded(track, 100L);
        Topics.await("initiatives.initiative.v1", path.substring(INITIATIVES.length()), 1);
        String hearing = "/v1/hearings/" + EDITOR.create(path + "/hearings", hearing("En høring"));
        Map<String, @Nullable Object> closed = with(
                with(with(recordedDraft(100L), "visibility", "CLOSED"), "legalBasis", "Offentlighedsloven § 23"),
                "name",
                word);
        for (String member : List.of("targetGroups", "partners", "subInitiatives", "settings", "notes")) {
            closed = with(closed, member, List.of(word));
        }
        for (String member : List.of("organisationalAnchor", "method", "evaluation")) {
            closed = with(closed, member, word);
        }
        EDITOR.put(path, EDITOR.etag(path), closed).statusCode(200);
        EDITOR.put(hearing, EDITOR.etag(hearing), hearing(word)).statusCode(200);
        String response = "/v1/hearing-responses/"
                + EDITOR.create(
                        hearing + "/responses", body("respondent", word, "text", word, "receivedOn", "2020-01-15"));
        EDITOR.advance(response, EDITOR.etag(response), body("to", "PUBLISHED")).statusCode(200);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED", "reason", word))
                .statusCode(200);
        APPROVER.advance(
                        path,
                        EDITOR.etag(path),
                        body("to", "APPROVED", "decision", with(decision(), "reference", word)))
                .statusCode(200);
        String entry = APPROVER.create(path + "/appropriations", with(appropriation(100), "text", word));
        CONTROLLER.post(path + "/commitments", with(booking(10), "text", word)).statusCode(201);
        String link = CONTROLLER.create(
                path + "/links",
                body("externalId", word, "planId", plan, "share", money(10), "countsAsMunicipalShare", true));
        String evaluation = EDITOR.create(
                path + "/evaluations", body("findings", word, "worked", List.of(word), "didNotWork", List.of(word)));
        String reach = EDITOR.create(
                path + "/reach",
                body("from", "2024-01-01", "to", "2024-12-31", "targetGroup", word, "targetNumber", 5, "reached", 7));
        own.addAll(List.of(
                path,
                path + "/as-of?time=2999-01-01T00:00:00Z",
                path + "/versions/1",
                path + "/versions/0/diff/1",
                path + "/transitions",
                path + "/hearings",
                path + "/ledger",
                path + "/ledger/export",
                path + "/links",
                path + "/evaluations",
                path + "/reach",
                hearing,
                hearing + "/responses",
                response,
                "/v1/ledger-entries/" + entry,
                "/v1/links/" + link,
                "/v1/evaluations/" + evaluation,
                "/v1/reach/" + reach,
                "/v1/tracks/" + track + "/initiatives",
                "/v1/initiatives?trackId=" + track,
                "/v1/frames/" + frame + "/overview",
                "/v1/frames/" + frame + "/catalogue",
                "/v1/frames/" + frame + "/ledger",
                "/v1/frames/" + frame + "/ledger/export"));
        others.addAll(List.of(
                path + "/versions", path + "/balance", path + "/budget-versions", "/v1/frames/" + frame + "/versions"));
    }

    private static Map<String, @Nullable Object> hearing(String title) {
        return body("title", title, "opensOn", "2020-01-01", "closesOn", "2020-02-01", "invited", List.of(title));
    }

    private void closedFrame() {
        String frame = "/v1/frames/" + EDITOR.create("/v1/frames", frameDraft(100));
        Map<String, @Nullable Object> closed =
                with(with(frameDraft(100), "visibility", "CLOSED"), "legalBasis", "Offentlighedsloven § 23");
        for (String member : List.of("name", "budgetSettlement", "prioritisedBy", "nextStep")) {
            closed = with(closed, member, word);
        }
        EDITOR.put(frame, "\"0\"", closed).statusCode(200);
        String theme = "/v1/themes/" + EDITOR.create(frame + "/themes", body("number", 1, "name", word));
        String track = "/v1/tracks/" + EDITOR.create(theme + "/tracks", body("number", "1.1", "name", word));
        String inIt = INITIATIVES + EDITOR.create(track + "/initiatives", with(recordedDraft(1L), "name", word));
        own.addAll(List.of(
                frame,
                frame + "/as-of?time=2999-01-01T00:00:00Z",
                frame + "/versions/1",
                frame + "/overview",
                frame + "/catalogue",
                frame + "/themes",
                theme,
                theme + "/tracks",
                track,
                track + "/initiatives",
                inIt,
                inIt + "/versions/0"));
        others.add(frame + "/versions");
    }
}
