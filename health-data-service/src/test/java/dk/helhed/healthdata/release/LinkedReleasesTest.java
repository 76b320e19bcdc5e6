package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.release.CubeReleases.counts;
import static dk.helhed.healthdata.release.CubeReleases.decideAs;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static dk.helhed.healthdata.release.CubeReleases.tryAgain;
import static dk.helhed.healthdata.release.CubeReleases.withFew;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.submission.Upload;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two datasets whose measures count the same people: what is public of the one is known to whoever reads the other. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class LinkedReleasesTest {

    private final String residents = "residents-" + unique();

    private static String dataset(@Nullable String residents, @Nullable String employed, Map<String, Object> policy) {
        return dataset(draft(indicator("PERCENT"), residents, employed, policy));
    }

    private static String dataset(Map<String, Object> draft) {
        return post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> draft(
            String indicator, @Nullable String residents, @Nullable String employed, Map<String, Object> policy) {
        Map<String, Object> structure = new HashMap<>(Cubes.structure(indicator));
        Map<String, Object> all = Cubes.persons("RESIDENTS");
        Map<String, Object> some = Cubes.share("EMPLOYED", "RESIDENTS", indicator);
        all.put("population", residents);
        some.put("population", employed);
        structure.put("measures", List.of(all, some));
        Map<String, Object> draft = Cubes.draft("REQUIRED", indicator);
        draft.put("structure", structure);
        if (!policy.isEmpty()) {
            draft.put("policy", policy);
        }
        return draft;
    }

    private static Map<String, String> statuses(String release) {
        return counts(release).stream()
                .collect(Collectors.toMap(
                        count -> count.get("area") + "·" + count.get("codes") + "·" + count.get("measure"),
                        count -> String.valueOf(count.get("status"))));
    }

    @Test
    void what_one_dataset_hides_the_other_hides_and_what_it_shows_is_known() {
        String employed = residents.replace("residents", "employed");
        String first = publish(submit(dataset(residents, employed, Map.of()), withFew(Upload.rows("2020")), ""));
        String second = submit(dataset(residents, employed, Map.of()), withFew(Upload.rows("2020")), "");

        settled(second).body("state", is("AUDITED")).body("linkedReleases", contains(first));

        publish(second);
        assertEquals(statuses(first), statuses(second));
    }

    @Test
    void what_counts_somebody_else_or_another_period_is_protected_by_itself() {
        String first = dataset(residents, null, Map.of());
        publish(submit(first, withFew(Upload.rows("2020")), ""));

        String other = submit(dataset(null, null, Map.of()), withFew(Upload.rows("2020")), "");
        String later = submit(dataset(residents, null, Map.of()), withFew(Upload.rows("2021")), "");

        settled(other).body("state", is("AUDITED")).body("linkedReleases", empty());
        settled(later).body("state", is("AUDITED")).body("linkedReleases", empty());
    }

    @Test
    void an_audit_that_did_not_know_the_other_dataset_is_too_old() {
        String first = submit(dataset(residents, null, Map.of()), withFew(Upload.rows("2020")), "");
        String second = submit(dataset(residents, null, Map.of()), withFew(Upload.rows("2020")), "");
        settled(first).body("state", is("AUDITED"));
        settled(second).body("state", is("AUDITED")).body("linkedReleases", empty());
        publish(first);

        decideAs(second, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("audited-before-another"));
        tryAgain(second, SUPPLIER).statusCode(200);

        settled(second).body("state", is("AUDITED")).body("linkedReleases", contains(first));
        publish(second);
        get("/v1/releases/" + second + "/audit", APPROVER).body("verdict", is("PASSED"));
    }

    @Test
    void a_key_that_comes_later_links_what_was_published_before_and_stays() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(draft(indicator, null, null, Map.of()));
        String first = publish(submit(dataset, withFew(Upload.rows("2020")), ""));

        put(
                        "/v1/datasets/" + dataset,
                        named(dataset, draft(indicator, residents, null, Map.of())),
                        version(dataset),
                        SUPPLIER)
                .statusCode(200);
        put(
                        "/v1/datasets/" + dataset,
                        named(dataset, draft(indicator, null, null, Map.of())),
                        version(dataset),
                        SUPPLIER)
                .statusCode(422)
                .body("errors.code", contains("immutable-in-use"));

        settled(submit(dataset(residents, null, Map.of()), withFew(Upload.rows("2020")), ""))
                .body("state", is("AUDITED"))
                .body("linkedReleases", contains(first));
    }

    private static String version(String dataset) {
        return get("/v1/datasets/" + dataset).extract().header("ETag");
    }

    private static Map<String, Object> named(String dataset, Map<String, Object> draft) {
        draft.put("externalId", get("/v1/datasets/" + dataset).extract().path("externalId"));
        return draft;
    }

    @Test
    void a_dry_run_says_which_datasets_are_linked_and_which_may_have_to_be() {
        String first = dataset(residents, null, Map.of());
        publish(submit(first, withFew(Upload.rows("2020")), ""));

        Upload.settle(dataset(residents, null, Map.of()), true, Upload.csv(withFew(Upload.rows("2020"))))
                .body("design.linkedDatasets", contains(first))
                .body("design.hiddenPercent", notNullValue())
                .body(
                        "design.sameTotals.findAll { it.otherDatasetId == '" + first
                                + "' && it.measure == 'RESIDENTS' }",
                        empty())
                .body(
                        "design.sameTotals.findAll { it.otherDatasetId == '" + first + "' }.measure",
                        hasItem("EMPLOYED"));
        Upload.settle(dataset(null, null, Map.of()), true, Upload.csv(withFew(Upload.rows("2020"))))
                .body("design.linkedDatasets", empty())
                .body(
                        "design.sameTotals.findAll { it.otherDatasetId == '" + first + "' }.measure",
                        hasItem("RESIDENTS"))
                .body("design.sameTotals.period", everyItem(is("2020")));
    }

    @Test
    void what_is_too_large_with_the_other_is_refused_with_its_name() {
        String first = publish(submit(dataset(residents, null, Map.of()), longer(withFew(Upload.rows("2020"))), ""));
        Map<String, Object> policy = Map.of("mostCells", 1_000);
        String second = dataset(residents, null, policy);

        Upload.settle(second, true, Upload.csv(longer(withFew(Upload.rows("2020")))))
                .body("design.problem", is("linked-too-large"))
                .body("design.linkedDatasets.size()", is(1));
        settled(submit(second, longer(withFew(Upload.rows("2020"))), ""))
                .body("problem", is("linked-too-large"))
                .body("linkedReleases", contains(first));
    }

    /** The same for six years: 576 counts. */
    private static List<String> longer(List<String> rows) {
        List<String> all = new ArrayList<>(rows);
        for (int year = 2021; year < 2026; year++) {
            for (String row : rows.subList(1, rows.size())) {
                all.add(row.replace(",2020,", "," + year + ","));
            }
        }
        return all;
    }

    @Test
    void a_sum_that_nobody_stated_is_said_and_treated_as_one() {
        List<String> rows = new ArrayList<>(Upload.rows("2020"));
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(",");
            if (cells[0].equals("0615")) {
                rows.set(row, sumOf(rows, cells));
            }
        }
        Upload.settle(dataset(null, null, Map.of()), true, Upload.csv(rows))
                .body("design.unstatedSums.total", contains("0615"))
                .body("design.unstatedSums[0].parts", contains("0707", "0751"))
                .body("design.unstatedSums[0].dimension", is("area"))
                .body("design.unstatedSums[0].certain", is(true));
    }

    private static String sumOf(List<String> rows, String[] cells) {
        long[] sum = new long[2];
        for (String row : rows) {
            String[] of = row.split(",");
            if (List.of("0751", "0707").contains(of[0]) && of[2].equals(cells[2]) && of[3].equals(cells[3])) {
                sum[0] += Long.parseLong(of[4]);
                sum[1] += Long.parseLong(of[5]);
            }
        }
        return String.join(",", cells[0], cells[1], cells[2], cells[3], "" + sum[0], "" + sum[1]);
    }
}
