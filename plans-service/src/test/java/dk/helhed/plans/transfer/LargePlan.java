package dk.helhed.plans.transfer;

import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Plans with many rows of one kind, and how they are taken in. */
public final class LargePlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LargePlan() {}

    /** A plan with so many rows in one table, and one row in each table that those stand under. */
    public static ObjectNode of(String table, int rows) {
        ObjectNode document = JSON.createObjectNode().put("format", "helhed.plan/1");
        document.putObject("plan")
                .put("id", "p")
                .put("externalId", unique("plan"))
                .put("title", "En stor plan")
                .put("type", "HOUSING_SOCIAL")
                .put("visibility", "OPEN")
                .put("fundingScheme", "LBF_2019_26")
                .put("startsOn", "2021-01-01")
                .put("endsOn", "2023-12-31")
                .put("recordedAs", "ACTIVE")
                .putObject("source")
                .put("id", "001");
        ((ObjectNode) document.get("plan")).putArray("focusAreas").add("Beskæftigelse");
        if (!table.equals("goals") && !table.equals("subAgreements")) {
            agreement(document.putArray("subAgreements").addObject(), "s");
        }
        if (table.equals("milestones") || table.equals("observations")) {
            indicator(document.putArray("indicators").addObject(), "i");
        }
        ArrayNode many = document.putArray(table);
        for (int i = 0; i < rows; i++) {
            row(table, many.addObject(), i);
        }
        return document;
    }

    private static void row(String table, ObjectNode row, int i) {
        switch (table) {
            case "goals" -> row.put("id", "g" + i).put("title", "Mål " + i).put("focusArea", "Beskæftigelse");
            case "subAgreements" -> agreement(row, "s" + i);
            case "activities" -> {
                row.put("id", "a" + i).put("subAgreementId", "s").put("name", "Aktivitet " + i);
                if (i > 0) {
                    // A chain: each grew from the one before it.
                    row.putArray("lineage").addObject().put("kind", "DEVELOPS").put("predecessorId", "a" + (i - 1));
                }
            }
            case "staffResources" ->
                row.put("id", "r" + i)
                        .put("subAgreementId", "s")
                        .put("role", "Medarbejder " + i)
                        .put("minutesPerWeek", 600);
            case "indicators" -> indicator(row, "i" + i);
            case "observations" ->
                row.put("id", "o" + i)
                        .put("indicatorId", "i")
                        .put("period", "2022")
                        .put("value", i)
                        .put("observedOn", "2022-12-31");
            case "milestones" -> {
                row.put("id", "m" + i)
                        .put("subAgreementId", "s")
                        .put("title", "Delmål " + i)
                        .put("scope", "ALL_ACTIVITIES")
                        .put("indicatorId", "i");
                row.putObject("baseline").put("value", 40).put("on", "2021-01-01");
                row.putObject("target").put("value", 50).put("by", "2023-12-31");
            }
            default -> throw new IllegalArgumentException(table);
        }
    }

    private static void agreement(ObjectNode row, String id) {
        row.put("id", id)
                .put("focusArea", "Beskæftigelse")
                .put("validFrom", "2021-01-01")
                .put("validTo", "2023-12-31")
                .put("followUp", "YEARLY");
    }

    private static void indicator(ObjectNode row, String id) {
        row.put("id", id)
                .put("subAgreementId", "s")
                .put("title", "Deltagere " + id)
                .put("source", "LOCAL")
                .put("unit", "antal")
                .put("polarity", "HIGHER_IS_BETTER");
    }

    static Response send(Client client, String mode, String type, byte[] body) {
        return client.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .body(body)
                .post("/v1/plans/imports?mode=" + mode);
    }

    static Response send(Client client, String mode, ObjectNode document) {
        return send(client, mode, "application/json", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is too large for one request and gives where its job is. */
    public static String job(Client client, String mode, ObjectNode document) {
        return job(client, mode, "application/json", document.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String job(Client client, String mode, String type, byte[] body) {
        Response answer = send(client, mode, type, body);
        assertEquals(202, answer.statusCode(), answer.asString());
        String location = answer.header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The job at its end. */
    static JsonPath ended(Client client, String job) {
        eventually(() -> !client.get(job).extract().<String>path("state").matches("QUEUED|RUNNING"));
        return client.get(job).statusCode(200).extract().jsonPath();
    }

    /** Takes it in by a job, and gives the plan's id. */
    static String taken(Client client, ObjectNode document) {
        JsonPath done = ended(client, job(client, "commit", document));
        assertEquals("DONE", done.getString("state"), done.prettify());
        return done.getString("result.planId");
    }
}
