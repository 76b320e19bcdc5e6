package dk.helhed.initiatives.catalogue;

import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;

/** Catalogues that are too large for one request. */
public final class Large {

    private Large() {}

    /** So many initiatives of 1,000 kroner each, ten to a track. */
    public static byte[] rows(int count) {
        StringBuilder text = new StringBuilder("Spor;Initiativ;Beløb (kr.);Målgrupper\r\nTema 1: Et tema;;;\r\n");
        for (int i = 0; i < count; i++) {
            text.append(i % 10 == 0 ? "1." + (i / 10 + 1) + " Spor nr. " + i : "")
                    .append(";Initiativ nr. ")
                    .append(i)
                    .append(";1.000,00;borgere uden bolig i byens midte\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it and gives where its job is. */
    public static String send(Client client, String frame, String mode, byte[] file) {
        String location = CatalogueSheets.send(client, frame, mode, "text/csv", file)
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    /** The job at its end. */
    public static JsonPath ended(Client client, String job) {
        eventually(() -> !client.get(job).extract().<String>path("state").matches("QUEUED|RUNNING"));
        JsonPath ended = client.get(job).statusCode(200).extract().jsonPath();
        assertTrue(ended.getInt("percent") == 100, ended.prettify());
        return ended;
    }
}
