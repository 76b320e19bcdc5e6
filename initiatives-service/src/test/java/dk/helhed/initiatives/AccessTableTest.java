package dk.helhed.initiatives;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.catalogue.Large;
import dk.helhed.kit.testing.AccessTable;
import dk.helhed.kit.testing.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTableTest {

    private final Map<String, String> things = new TreeMap<>();

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void whom_the_document_lets_in_is_let_in_and_nobody_else() throws Exception {
        assertEquals(List.of(), AccessTable.faults(openapi));
    }

    @Test
    void another_municipality_changes_nothing_and_sees_what_everyone_sees() throws Exception {
        String frame = made(EDITOR, "frames", "/v1/frames", frameDraft(1_000_000));
        String theme = made(EDITOR, "themes", frame + "/themes", body("number", 1, "name", "Et tema"));
        String track = made(EDITOR, "tracks", theme + "/tracks", body("number", "1.1", "name", "Et spor"));
        String initiative = made(EDITOR, "initiatives", track + "/initiatives", initiativeDraft(100L));
        String hearing = made(
                EDITOR,
                "hearings",
                initiative + "/hearings",
                body("title", "En høring", "opensOn", "2020-01-01", "closesOn", "2999-12-31", "invited", List.of()));
        made(
                EDITOR,
                "hearing-responses",
                hearing + "/responses",
                body("respondent", "SAND", "text", "Ja.", "receivedOn", "2021-02-17"));
        made(
                EDITOR,
                "evaluations",
                initiative + "/evaluations",
                body("findings", "Det virkede.", "worked", List.of(), "didNotWork", List.of()));
        made(
                EDITOR,
                "reach",
                initiative + "/reach",
                body("from", "2024-01-01", "to", "2024-12-31", "targetGroup", "Unge", "reached", 42));
        made(
                CONTROLLER,
                "links",
                initiative + "/links",
                body("planId", UUID.randomUUID(), "sharePercent", 10, "countsAsMunicipalShare", false));
        String commitments = "/v1/initiatives/" + appropriated(1_000) + "/commitments";
        made(CONTROLLER, "ledger-entries", commitments, booking(10));
        made(CONTROLLER, "accounting-periods", "/v1/accounting-periods", body("month", "2023-10"));
        reconcile(frame);
        put("catalogue-jobs/{id}", Large.send(EDITOR, id(frame), "validate", Large.rows(210)));
        importCatalogue();

        assertEquals(List.of(), AccessTable.strangersFaults(openapi, things));
    }

    private void reconcile(String frame) {
        String id = CONTROLLER
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body("Kontostreng;Dato;Beløb;Tekst\r\n05-38-1;01-03-2024;100,00;Faktura 1\r\n".getBytes(UTF_8))
                .post(frame + "/reconciliations?from=2024-01-01&to=2024-12-31")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put("reconciliations/{id}", "/v1/reconciliations/" + id);
    }

    private void importCatalogue() {
        String frame = EDITOR.create("/v1/frames", frameDraft(1_000_000_000));
        String id = EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(Large.rows(2))
                .post("/v1/frames/" + frame + "/catalogue-imports?mode=commit")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put("catalogue-imports/{id}", "/v1/catalogue-imports/" + id);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String made(Client client, String kind, String list, Map<String, ?> draft) {
        String path = "/v1/" + kind + "/" + client.create(list, draft);
        put(kind + "/{id}", path);
        return path;
    }

    private void put(String place, String path) {
        things.put("/v1/" + place, path);
    }
}
