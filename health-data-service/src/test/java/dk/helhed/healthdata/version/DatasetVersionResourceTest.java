package dk.helhed.healthdata.version;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.releaseDraft;
import static dk.helhed.healthdata.Api.submit;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatasetVersionResourceTest {

    @Inject
    DataSource owner;

    private String indicator = "";
    private String dataset = "";
    private String versions = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = dataset(indicator);
        versions = "/v1/datasets/" + dataset + "/versions";
    }

    @Test
    void each_act_makes_the_next_version() {
        get(versions).statusCode(200).body("items", empty());
        String first = publish(dataset, value("DK", indicator, "2014", 40));
        String second = publish(dataset, value("DK", indicator, "2014", 41), value("DK", indicator, "2015", 50));
        decide(second, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);

        get(versions)
                .statusCode(200)
                .body("items.number", contains(1, 2, 3))
                .body("items.act", contains("PUBLISHED", "REVISED", "WITHDRAWN"))
                .body("items.releaseId", contains(first, second, second))
                .body("items[0].periods.period", contains("2014"))
                .body("items[1].periods.period", contains("2014", "2015"))
                .body("items[1].periods[0].releases.id", contains(second, first))
                .body("items[2].periods.period", contains("2014"))
                .body("items[2].periods[0].releases.id", contains(first));
        get(versions + "?limit=2").body("items.number", contains(1, 2));
    }

    @Test
    void a_draft_makes_no_version() {
        submit(dataset, releaseDraft(value("DK", indicator, "2014", 40))).statusCode(201);

        get(versions).statusCode(200).body("items", empty());
    }

    @Test
    void a_version_never_changes_and_is_known_by_its_hash() {
        publish(dataset, value("DK", indicator, "2014", 40));
        String before = get(versions + "/1").statusCode(200).extract().asString();
        String etag = get(versions + "/1").extract().header("ETag");
        publish(dataset, value("DK", indicator, "2014", 41));

        assertEquals(before, get(versions + "/1").extract().asString());
        given().header("If-None-Match", etag).get(versions + "/1").then().statusCode(304);
        get(versions + "/1").header("Cache-Control", containsString("immutable"));
    }

    @Test
    void a_version_that_rests_on_what_nobody_may_see_is_gone() {
        String leak = publish(dataset, value("DK", indicator, "2014", 40));
        String next = publish(dataset, value("DK", indicator, "2014", 41));
        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"2\"")
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + leak + "/transitions")
                .then()
                .statusCode(200);

        for (int version : List.of(1, 2)) {
            get(versions + "/" + version)
                    .statusCode(410)
                    .body("code", is("gone"))
                    .body("detail", containsString("It tells of one person."))
                    .header("Link", containsString(next));
        }
        get(versions + "/3").statusCode(200).body("periods[0].releases.id", contains(next));
    }

    @Test
    void what_there_is_not_is_not_found() {
        get(versions + "/1").statusCode(404);
        get(versions + "/0").statusCode(404);
        get("/v1/datasets/" + UUID.randomUUID() + "/versions").statusCode(404);
    }

    /** The migration writes the versions that the service would have written. */
    @Test
    void releases_from_before_have_the_same_versions() throws SQLException, IOException {
        publish(dataset, value("DK", indicator, "2014", 40));
        String second = publish(dataset, value("DK", indicator, "2014", 41), value("DK", indicator, "2015", 50));
        publish(dataset, value("DK", indicator, "2016", 42));
        decide(second, "WITHDRAWN", "\"2\"", APPROVER).statusCode(200);
        String script = Files.readString(Path.of("src/main/resources/db/migration/V77__dataset_versions.sql"));
        String fill =
                script.substring(script.indexOf("with act as"), script.indexOf("alter table dataset_version enable"));
        String condition = " where dataset_id = '" + dataset + "'";

        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create temporary table kept as select * from dataset_version" + condition);
            sql.execute("create temporary table dataset_version (like kept)");
            sql.execute(fill);
            assertEquals(rows(sql, "kept"), rows(sql, "pg_temp.dataset_version" + condition));
            connection.rollback();
        }
    }

    private static List<String> rows(Statement sql, String from) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("select number, act, release_id, definition, periods::jsonb::text, sha256 from " + from
                        + " order by number")) {
            while (row.next()) {
                rows.add(List.of(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                String.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getString(6))
                        .toString());
            }
        }
        assertEquals(4, rows.size());
        return rows;
    }
}
