package dk.helhed.healthdata.submission;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A register's counts as its supplier sends them. */
public final class Upload {

    public static final String HEADER = "area,period,sex,age,RESIDENTS,EMPLOYED";
    private static final int PATIENCE = 1_200;

    private Upload() {}

    /** Counts for every combination of {@code Cubes.structure}: large ones, with a few that are small. */
    public static List<String> rows(String period) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        String[] areas = {"0751", "0707", "0615"};
        String[] ages = {"18-29", "30-49", "50-64"};
        for (int area = 0; area < areas.length; area++) {
            for (int age = 0; age < ages.length; age++) {
                int women = 400 + 37 * area + 11 * age;
                int men = 380 + 29 * area + 17 * age;
                rows.add(areas[area] + "," + period + ",K," + ages[age] + "," + women + "," + (200 + 7 * area + age));
                rows.add(areas[area] + "," + period + ",M," + ages[age] + "," + men + "," + (190 + 5 * area + 3 * age));
            }
        }
        for (String age : ages) {
            rows.add("1082," + period + ",K," + age + ",9000,4000");
            rows.add("1082," + period + ",M," + age + ",9100,4100");
        }
        return rows;
    }

    public static String csv(List<String> rows) {
        return String.join("\r\n", rows) + "\r\n";
    }

    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv");
    }

    public static ValidatableResponse send(String dataset, boolean dryRun, String csv) {
        return as(SUPPLIER)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=" + dryRun)
                .then();
    }

    /** Sends it and waits until it has come to an end. */
    public static ValidatableResponse settle(String dataset, boolean dryRun, String csv) {
        String location = send(dataset, dryRun, csv).statusCode(202).extract().header("Location");
        return await(location.substring(location.indexOf("/v1/")));
    }

    public static ValidatableResponse await(String path) {
        for (int i = 0; i < PATIENCE; i++) {
            ValidatableResponse answer =
                    given().auth().oauth2(SUPPLIER).get(path).then().contentType(ContentType.JSON);
            String state = answer.extract().path("state");
            if (!List.of("RECEIVING", "QUEUED", "CHECKING").contains(state)) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("the submission does not come to an end: " + path);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
