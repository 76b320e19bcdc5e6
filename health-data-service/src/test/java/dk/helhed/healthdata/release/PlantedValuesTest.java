package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.release.CubeReleases.counts;
import static dk.helhed.healthdata.release.CubeReleases.decideAs;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.submission.Upload;
import dk.helhed.kit.management.Management;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Counts that no one could mistake are submitted, and those that are hidden are then looked for in everything that the
 * service gives out: answers with their headers, faults, problems, events, the API's description, figures of the service
 * itself, its log, and all that the reading role can select.
 */
@QuarkusTest
class PlantedValuesTest {

    private static final List<String> TOPICS =
            List.of("health-data.release.v1", "health-data.value.v1", "health-data-service.dead-letter.v1");

    @Inject
    DataSource reading;

    @Inject
    Management management;

    private final Ear ear = new Ear();
    private final List<String> rows = rows();
    private String dataset = "";

    /** Hears every line of the log, with the stacks of what failed. */
    private static final class Ear extends Handler {

        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final Formatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            heard.add(formatter.format(record) + Arrays.toString(record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        Logger.getLogger("dk.helhed").setLevel(Level.ALL);
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(ear);
        Logger.getLogger("dk.helhed").setLevel(null);
    }

    /** Six digits each, no two the same; and three women of 18 to 29 in work, who make others be hidden. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of(Upload.HEADER));
        int number = 0;
        for (String row : Upload.rows("2020").subList(1, 25)) {
            boolean isRegion = row.startsWith("1082");
            long residents = (isRegion ? 2_000_000 : 300_000) + 7_919L * number;
            long employed = (isRegion ? 900_000 : 100_000) + 6_133L * number;
            String codes = row.substring(0, row.lastIndexOf(',', row.lastIndexOf(',') - 1));
            rows.add(codes + "," + residents + "," + (number == 0 ? 3 : employed));
            number++;
        }
        return rows;
    }

    /** What the register counted, or what its rows add up to. */
    private long truth(Map<String, Object> count) {
        List<?> codes = (List<?>) count.get("codes");
        return rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(row -> row[0].equals(count.get("area"))
                        && (codes.get(0).equals("T") || codes.get(0).equals(row[2]))
                        && (codes.get(1).equals("T") || codes.get(1).equals(row[3])))
                .mapToLong(row -> Long.parseLong(row["RESIDENTS".equals(count.get("measure")) ? 4 : 5]))
                .sum();
    }

    @Test
    void what_is_hidden_is_nowhere_to_be_found() throws SQLException {
        String tried = Upload.settle(dataset, true, Upload.csv(rows)).extract().path("id");
        String release = submit(dataset, rows, "");
        settled(release).body("state", is("AUDITED"));
        decideAs(release, "PUBLISHED", APPROVER).statusCode(409);
        publish(release);
        String refused = contradicting();

        List<Map<String, Object>> counts = counts(release);
        Set<Long> hidden = new TreeSet<>();
        Set<Long> shown = new TreeSet<>();
        for (Map<String, Object> count : counts) {
            boolean isShown = count.get("value") != null;
            (isShown ? shown : hidden).add(truth(count));
            if (isShown) {
                assertEquals(truth(count), ((Number) count.get("value")).longValue(), count.toString());
            }
        }
        hidden.removeIf(value -> value < 5);
        hidden.removeAll(shown);
        assertTrue(hidden.size() >= 3, hidden.toString());

        assertFalse(ear.heard.isEmpty(), "the log is listened to");
        List<String> texts = gather(release, List.of(tried, refused));
        for (long value : hidden) {
            texts.forEach(text -> assertFalse(isIn(text, value), value + " is in " + around(text, value)));
        }
        assertTrue(texts.stream().anyMatch(text -> isIn(text, shown.iterator().next())), "what is shown is found");
    }

    /** Rows that change what is hidden and what is shown, and do not add up: all of it is a fault, none of it is told. */
    private String contradicting() {
        List<String> others = new ArrayList<>(rows);
        others.set(3, rows.get(3).replaceFirst(",(\\d+)$", ",9$1"));
        others.add("0751,2020,K,T,123456,654321");
        return Upload.settle(dataset, false, Upload.csv(others))
                .body("state", is("REJECTED"))
                .extract()
                .path("id");
    }

    private List<String> gather(String release, List<String> submissions) throws SQLException {
        List<String> paths = new ArrayList<>(List.of(
                "/v1/datasets",
                "/v1/datasets/" + dataset,
                "/v1/datasets/" + dataset + "/definitions",
                "/v1/datasets/" + dataset + "/submissions",
                "/v1/releases?datasetId=" + dataset,
                "/v1/releases/" + release,
                "/v1/releases/" + release + "/values",
                "/v1/releases/" + release + "/counts?limit=200",
                "/v1/releases/" + release + "/counts?area=0751&measure=EMPLOYED",
                "/v1/releases/" + release + "/audit",
                "/v1/releases/" + release + "/audit.svg",
                "/v1/values?datasetId=" + dataset,
                "/openapi"));
        for (String submission : submissions) {
            for (String part : List.of("", "/faults", "/faults.csv", "/events")) {
                paths.add("/v1/submissions/" + submission + part);
            }
        }
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            for (RequestSpecification as : List.of(
                    given(), given().auth().oauth2(SUPPLIER), given().auth().oauth2(APPROVER))) {
                Response answer = as.get(path);
                texts.add(path + "\n" + answer.headers() + "\n" + answer.asString());
            }
        }
        texts.add(given().get("http://127.0.0.1:" + management.port() + "/q/metrics")
                .asString());
        TOPICS.forEach(topic -> Topics.read(topic).forEach(record -> texts.add(Topics.whole(record))));
        texts.addAll(ear.heard);
        texts.addAll(selectable());
        return texts;
    }

    /** Every row of every table that the reading role may select from, of the supplier's own municipality. */
    private List<String> selectable() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = reading.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '0751', true)");
            List<String> tables = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(
                    "select table_schema || '.\"' || table_name || '\"'"
                            + " from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')"
                            + " and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'select')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertTrue(tables.stream().anyMatch(table -> table.contains("release_cell")), tables.toString());
            for (String table : tables) {
                try (ResultSet row = sql.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        found.add(table + " " + row.getString(1));
                    }
                }
            }
            connection.rollback();
        }
        return found;
    }

    private static boolean isIn(String text, long value) {
        String digits = Long.toString(value);
        return text.contains(digits)
                && Pattern.compile("(?<![0-9a-fA-F-])" + digits + "(?![0-9a-fA-F-])")
                        .matcher(text)
                        .find();
    }

    private static String around(String text, long value) {
        int at = Math.max(0, text.indexOf(Long.toString(value)));
        return text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 150));
    }
}
