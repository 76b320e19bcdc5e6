package dk.helhed.local.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every hostile file, at every door that takes files. */
final class Uploads {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    // When all callers come at once, each has the others before it.
    private static final Duration LONGEST_AT_ONCE = Duration.ofSeconds(60);
    private static final int CALLERS_AT_ONCE = 24;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Calls calls;
    private final Target plans;
    private final Target initiatives;
    private final Target healthData;

    Uploads(Calls calls, Target plans, Target initiatives, Target healthData) {
        this.calls = calls;
        this.plans = plans;
        this.initiatives = initiatives;
        this.healthData = healthData;
    }

    /** @param types what it takes of the types of the files below */
    private record Door(String name, URI uri, String client, List<String> types) {}

    private record Upload(String name, String type, byte[] bytes) {}

    /** One attack for each file: it goes to all doors that take its type. */
    Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new TreeMap<>();
        List<Door> doors = doors();
        for (Upload upload : uploads()) {
            attacks.put(
                    upload.name(),
                    () -> doors.stream()
                            .filter(door -> door.types().contains(upload.type()))
                            .map(door -> send(door, upload, LONGEST))
                            .filter(finding -> !finding.isEmpty())
                            .toList());
        }
        return attacks;
    }

    /** Every file at every door that takes its type, from many callers at the same time; who finds it full is told so. */
    Attack allAtOnce() {
        return () -> {
            List<Upload> uploads = uploads();
            List<Future<String>> findings = new ArrayList<>();
            try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE)) {
                for (Door door : doors()) {
                    for (Upload upload : uploads) {
                        if (door.types().contains(upload.type())) {
                            findings.add(callers.submit(() -> send(door, upload, LONGEST_AT_ONCE)));
                        }
                    }
                }
            }
            return findings.stream()
                    .map(Future::resultNow)
                    .filter(finding -> !finding.isEmpty())
                    .toList();
        };
    }

    private List<Door> doors() {
        String frame = first(initiatives, "/v1/frames?externalId=frame-demo", "aarhus-editor");
        String dataset = first(healthData, "/v1/datasets?externalId=ds-register", "aarhus-register-supplier");
        return List.of(
                new Door(
                        "catalogue",
                        initiatives.api().resolve("/v1/frames/" + frame + "/catalogue-imports?mode=commit"),
                        "aarhus-editor",
                        List.of(CSV, XLSX)),
                new Door(
                        "reconciliation",
                        initiatives
                                .api()
                                .resolve("/v1/frames/" + frame + "/reconciliations?from=2021-01-01&to=2021-12-31"),
                        "aarhus-budget-controller",
                        List.of(CSV, XLSX)),
                new Door(
                        "plan import",
                        plans.api().resolve("/v1/plans/imports?mode=validate"),
                        "aarhus-editor",
                        List.of(JSON, ZIP, XLSX)),
                new Door(
                        "submission",
                        healthData.api().resolve("/v1/datasets/" + dataset + "/submissions?dryRun=true"),
                        "aarhus-register-supplier",
                        List.of(CSV, JSON, XLSX)));
    }

    private static List<Upload> uploads() {
        return List.of(
                new Upload("workbook: one cell of 50 MiB", XLSX, HostileFiles.largeCell()),
                new Upload("workbook: 300 MB of shared texts", XLSX, HostileFiles.sharedTexts()),
                new Upload("workbook: 2,000 rows with one cell in column XFD", XLSX, HostileFiles.lastColumn()),
                new Upload("workbook: 16,384 columns", XLSX, HostileFiles.allColumns()),
                new Upload("workbook: the number 1e999999999", XLSX, HostileFiles.hugeNumber()),
                new Upload("workbook: a ZIP of a ZIP", XLSX, HostileFiles.zipInZip()),
                new Upload("ZIP: a ZIP of a ZIP", ZIP, HostileFiles.zipInZip()),
                new Upload("CSV: a header of 25 kB of (", CSV, HostileFiles.csv("(".repeat(25_000) + ";b\n1;2\n")),
                new Upload(
                        "CSV: 100 kB of spaces in a cell",
                        CSV,
                        HostileFiles.csv("Spor;Initiativ;Beløb\n1.1;\"- a" + " ".repeat(100_000) + "\n- c\";1,0\n")),
                new Upload(
                        "CSV: 100 kB of digits",
                        CSV,
                        HostileFiles.csv("Spor;Initiativ;Beløb\n1.1;a;" + "9".repeat(100_000))),
                new Upload(
                        "CSV: 90000000 mia. twice",
                        CSV,
                        HostileFiles.csv("Spor;Initiativ;Beløb\n1.1;a;90000000 mia.\n1.1;b;90000000 mia.\n")),
                new Upload(
                        "JSON: ten million bytes of {}",
                        JSON,
                        HostileFiles.emptyObjects("{\"plan\":[", 3_300_000, "]}")),
                new Upload("JSON: a list of {}", JSON, HostileFiles.emptyObjects("[", 3_300_000, "]")),
                new Upload("JSON: a plan of 60,000 goals", JSON, HostileFiles.plan(60_000)),
                new Upload("JSON: 100,000 deep", JSON, HostileFiles.csv("[".repeat(100_000))),
                new Upload("JSON: the number 1e999999999", JSON, HostileFiles.csv("{\"plan\":1e999999999}")),
                new Upload(
                        "JSON: a number of 1 MB",
                        JSON,
                        HostileFiles.csv("[{\"area\":" + "9".repeat(1_000_000) + "}]")));
    }

    private String send(Door door, Upload upload, Duration longest) {
        Calls.Answer answer = calls.post(door.uri(), door.client(), upload.type(), upload.bytes());
        String what = door.name() + " answers " + answer.status() + " after " + answer.millis() + " ms";
        if (answer.time().compareTo(longest) > 0) {
            return what;
        }
        if (answer.status() == 202) {
            return rejected(door, answer, longest) ? "" : what + " and does not reject it";
        }
        boolean isBusy = answer.status() == 503 && longest.equals(LONGEST_AT_ONCE);
        return answer.isRefusal() || isBusy ? "" : what;
    }

    /** What is taken in to be checked later must be rejected, and soon. */
    private boolean rejected(Door door, Calls.Answer answer, Duration longest) {
        URI job = door.uri().resolve(answer.location());
        Instant end = Instant.now().plus(longest);
        while (Instant.now().isBefore(end)) {
            String state = json(calls.get(job, door.client())).path("state").asText();
            if (state.equals("REJECTED") || state.equals("REFUSED")) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String first(Target target, String path, String client) {
        return json(calls.get(target.api().resolve(path), client))
                .at("/items/0/id")
                .asText();
    }

    private static JsonNode json(Calls.Answer answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }
}
