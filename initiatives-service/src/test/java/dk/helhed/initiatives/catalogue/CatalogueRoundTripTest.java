package dk.helhed.initiatives.catalogue;

import static dk.helhed.initiatives.catalogue.CatalogueSheets.XLSX;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.export;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.printed;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.send;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A printed catalogue in, out, and in again. */
@QuarkusTest
class CatalogueRoundTripTest {

    // Each has a municipality of its own: references are unique in one.
    private static Client municipality(int number) {
        return Client.of("08" + number, "editor");
    }

    private static String exactFrame(Client client) {
        return client.create("/v1/frames", with(frameDraft(2_500_000_000L), "exact", true));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_printed_catalogue_goes_in_and_reconciles() {
        Client client = municipality(10);
        String frame = exactFrame(client);

        send(client, frame, "commit", "text/csv", printed())
                .statusCode(201)
                .header("Location", containsString("/v1/catalogue-imports/"))
                .body("themes.created", equalTo(5))
                .body("tracks.created", equalTo(10))
                .body("initiatives.created", equalTo(13));

        OUTSIDER.get("/v1/frames/" + frame + "/overview")
                .body(
                        "themes.total.amountOere",
                        contains(800_000_000, 400_000_000, 380_000_000, 470_000_000, 450_000_000))
                .body("difference.amountOere", equalTo(0))
                .body("reconciles", equalTo(true));
        OUTSIDER.get("/v1/initiatives?externalId=AAR-4.1b&municipality=0810")
                .body("items[0].state", equalTo("PRIORITISED"))
                .body("items[0].targetNumber", equalTo(12))
                .body("items[0].method", equalTo("ACT"))
                .body("items[0].amount.amountOere", equalTo(250_000_000))
                .body("items[0].partners.size()", equalTo(4));
        OUTSIDER.get("/v1/initiatives?externalId=AAR-1.4&municipality=0810")
                .body("items[0].breakdown.amount.amountOere", contains(150_000_000, 100_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", XLSX})
    void what_goes_out_goes_in_again_without_a_difference(String type) {
        boolean xlsx = type.equals(XLSX);
        Client client = municipality(xlsx ? 20 : 49);
        String frame = exactFrame(client);
        send(client, frame, "commit", "text/csv", printed()).statusCode(201);
        byte[] out = export(client, frame, type);

        send(client, frame, "commit", type, out)
                .statusCode(201)
                .body("themes.unchanged", equalTo(5))
                .body("tracks.unchanged", equalTo(10))
                .body("initiatives.unchanged", equalTo(13))
                .body("initiatives.changed", equalTo(0))
                .body("tracks.changed", equalTo(0));

        Client other = municipality(xlsx ? 25 : 46);
        String copy = exactFrame(other);
        send(other, copy, "commit", type, out).statusCode(201).body("initiatives.created", equalTo(13));
        assertEquals(text(export(client, frame, "text/csv")), text(export(other, copy, "text/csv")));
    }

    @Test
    void everything_that_can_be_said_of_an_initiative_comes_back() {
        Client client = municipality(40);
        String frame = client.create("/v1/frames", frameDraft(1_000));
        String theme = client.create("/v1/frames/" + frame + "/themes", body("number", 1, "name", "=Theme; \"one\""));
        String track = client.create(
                "/v1/themes/" + theme + "/tracks",
                body("number", "1.1", "name", "+Track", "fundingSource", body("kind", "GRANT", "year", 2021)));
        client.create(
                "/v1/tracks/" + track + "/initiatives",
                body(
                        "name", "-An initiative",
                        "amount", money(101),
                        "oneOff", false,
                        "phasing",
                                List.of(
                                        body("year", 2022, "amount", money(1)),
                                        body("year", 2023, "amount", money(99))),
                        "breakdown", List.of(body("kind", "OTHER", "amount", money(101))),
                        "fundingSource", body("kind", "SAVINGS", "organisation", "@home"),
                        "targetGroups", List.of("a|b", "c\\", "=d"),
                        "staffing", body("employees", 1.5, "paid", false),
                        "notes", List.of("two\nlines"),
                        "visibility", "CLOSED",
                        "legalBasis", "A law",
                        "source", body("id", "x", "inferred", List.of("name"), "note", "A note"),
                        "synthetic", true));
        client.create("/v1/themes/" + theme + "/tracks", body("number", "1.2", "name", "Empty", "amount", money(5)));

        for (String type : List.of("text/csv", XLSX)) {
            send(client, frame, "validate", type, export(client, frame, type))
                    .statusCode(200)
                    .body("themes.unchanged", equalTo(1))
                    .body("tracks.unchanged", equalTo(2))
                    .body("initiatives.unchanged", equalTo(1));
        }
    }

    @Test
    void others_are_given_what_is_published_alone() {
        String frame = frame(1_000);
        String csv = text(export(OUTSIDER, frame, "text/csv"));

        assertEquals(1, csv.lines().count(), csv);
        EDITOR.get("/v1/frames/" + UUID.randomUUID() + "/catalogue").statusCode(404);
    }
}
