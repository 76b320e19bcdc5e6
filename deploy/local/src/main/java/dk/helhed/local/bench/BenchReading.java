package dk.helhed.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.local.Console;
import dk.helhed.local.Tokens;
import dk.helhed.local.Trouble;
import dk.helhed.local.bench.Asker.Measured;
import dk.helhed.local.bench.FiguresService.Instance;
import dk.helhed.local.bench.ReadingData.Dataset;
import dk.helhed.local.bench.ReadingQuestions.Asked;
import dk.helhed.local.bench.ReadingQuestions.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Measures how figures are read from the running service: beside a bare server that has the same bytes in memory, and one that answers the
 * same questions with SQL.
 */
public final class BenchReading {
    private static final String ROW = "| %s | %s | %s | %s |";
    private static final String NOT_REACHED = ", **not reached**";
    private static final int SMALL = 4;
    private static final int MIDDLE = 40;
    private static final int LARGE = 400;
    private static final int LARGE_IN_SHORT = 120;
    private static final int DISTINCT = 20_000;
    private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "connection", "date", "x-request-id");

    private final FiguresService service;
    private final Api api;
    private final boolean isShort;
    private final Console console;
    private final List<Process> started = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private final int seconds;

    public BenchReading(FiguresService service, Tokens tokens, boolean isShort, Console console) {
        this.service = service;
        this.api = new Api(tokens);
        this.isShort = isShort;
        this.console = console;
        this.seconds = isShort ? 4 : 10;
    }

    public void run() throws Exception {
        Thread end = new Thread(this::endAll);
        Runtime.getRuntime().addShutdownHook(end);
        try (Connection connection = service.database()) {
            ReadingData data = new ReadingData(connection);
            Dataset small = ready(data, SMALL, false);
            Dataset middle = ready(data, MIDDLE, true);
            Dataset large = ready(data, isShort ? LARGE_IN_SHORT : LARGE, false);
            boolean made = console.step("table for SQL", "made", () -> {
                data.tableForSql(middle);
                return true;
            });
            try (Asker asker = new Asker(keep(service.load()))) {
                throughput(asker, middle);
                withoutBlocks(asker, middle);
            }
            cost(List.of(small, middle, large));
            memory(data, middle);
            changes();
            data.dropTableForSql();
        } finally {
            endAll();
        }
        console.say("");
        console.say(ROW.formatted("what", "measured", "beside it", "aim"));
        console.say("|---|---|---|---|");
        table.forEach(console::say);
    }

    private Dataset ready(ReadingData data, int subjects, boolean withFiles) throws Exception {
        String name = "%,d numbers".formatted(ReadingData.numbersOf(subjects));
        Dataset dataset = console.step(name, "are there", () -> {
            Dataset made = data.dataset(subjects);
            if (!withFiles && !data.hasFiles(made)) {
                data.withoutFiles(made);
            }
            return made;
        });
        long begun = System.nanoTime();
        boolean isNew = !data.isPacked(dataset);
        await("packed", () -> is(() -> data.isPacked(dataset)));
        if (isNew) {
            row(
                    "%,d numbers packed from PostgreSQL".formatted(dataset.numbers()),
                    "%.1f s".formatted(since(begun) / 1e9),
                    "",
                    "");
        }
        begun = System.nanoTime();
        if (withFiles && !data.hasFiles(dataset)) {
            await("files", () -> is(() -> data.hasFiles(dataset)));
            row("its bulk files made", "%.1f s".formatted(since(begun) / 1e9), "", "");
        }
        return dataset;
    }

    private void throughput(Asker asker, Dataset dataset) throws Exception {
        URI address = service.address();
        ReadingQuestions questions = new ReadingQuestions(dataset);
        String same = questions.of(Size.THOUSAND, 1).getFirst().ofService();
        List<Asked> distinct = questions.of(Size.THOUSAND, DISTINCT);
        List<String> ofService = distinct.stream().map(Asked::ofService).toList();
        List<String> ofSql = distinct.stream().map(Asked::ofSql).toList();
        Wire.Answer answer = get(address, same);
        URI ceiling = ceiling(answer);
        URI sql = sql();

        Measured unused = asker.asFastAsItGoes(address, seconds, ofService, "");
        unused = asker.asFastAsItGoes(address, seconds, List.of(same), "");
        unused = asker.asFastAsItGoes(ceiling, seconds, List.of(same), "");
        Measured bare = asker.asFastAsItGoes(ceiling, seconds, List.of(same), "");
        Measured kept = asker.asFastAsItGoes(address, seconds, List.of(same), "");
        Measured bareHalf = asker.atRate(ceiling, bare.rate() / 2, seconds, List.of(same), "");
        Measured keptHalf = asker.atRate(address, kept.rate() / 2, seconds, List.of(same), "");
        rate("kept answer of 1,000 values (%,d bytes)".formatted(answer.body().length), kept, bare, 0.8);
        row(
                "the same, p99 at half of it",
                "%.1f ms".formatted(keptHalf.p99()),
                "bare server at half of its own: %.1f ms".formatted(bareHalf.p99()),
                "2 ×" + (keptHalf.p99() <= 2 * bareHalf.p99() ? "" : NOT_REACHED));

        Measured computed = asker.asFastAsItGoes(address, seconds, ofService, "");
        Measured computedHalf = asker.atRate(address, computed.rate() / 2, seconds, ofService, "");
        rate("1,000 values computed, each slice another", computed, bare, 0.4);
        row("the same, p99 at half of it", "%.1f ms".formatted(computedHalf.p99()), "", "");
        unused = asker.asFastAsItGoes(sql, seconds, ofSql, "");
        Measured bySql = asker.asFastAsItGoes(sql, seconds, ofSql, "");
        Measured bySqlHalf = asker.atRate(sql, bySql.rate() / 2, seconds, ofSql, "");
        row(
                "the same questions as SQL and JSON, without the read model",
                "%,.0f/s, p99 at half of it %.1f ms".formatted(bySql.rate(), bySqlHalf.p99()),
                "computed here: %.1f × its rate".formatted(computed.rate() / bySql.rate()),
                "");

        String seen = "If-None-Match: " + answer.header("etag");
        Measured unchanged = asker.asFastAsItGoes(address, seconds, List.of(same), seen);
        Measured unchangedHalf = asker.atRate(address, unchanged.rate() / 2, seconds, List.of(same), seen);
        p99("304", unchanged, unchangedHalf, 5);

        List<String> profiles = dataset.areas().stream()
                .map(area -> "/v1/areas/" + area + "/profile?versions=" + dataset.id() + ":1")
                .toList();
        unused = asker.asFastAsItGoes(address, seconds, profiles, "");
        Measured profile = asker.asFastAsItGoes(address, seconds, profiles, "");
        Measured profileHalf = asker.atRate(address, profile.rate() / 2, seconds, profiles, "");
        p99("profile, blocks loaded", profile, profileHalf, 20);
    }

    /** An instance that holds none, so that each question loads what it touches; and its first answer of all. */
    private void withoutBlocks(Asker asker, Dataset dataset) throws Exception {
        Instance empty = another(Map.of("HELHED_READING_BLOCK_BYTES", "1", "HELHED_READING_KEPT_BYTES", "8"));
        List<String> questions = new ReadingQuestions(dataset)
                .of(Size.TEN_THOUSAND, 2_000).stream().map(Asked::ofService).toList();
        long begun = System.nanoTime();
        Wire.Answer first = get(empty.address(), questions.getFirst());
        double millis = since(begun) / 1e6;
        row(
                "first answer after readiness, nothing loaded (%,d values)".formatted(Size.TEN_THOUSAND.values()),
                "%.0f ms".formatted(millis),
                "",
                "300 ms" + (first.status() == 200 && millis <= 300 ? "" : NOT_REACHED));
        begun = System.nanoTime();
        int status = firstByte(empty.address(), "/v1/datasets/" + dataset.id() + "/versions/1/bulk.csv.gz");
        millis = since(begun) / 1e6;
        row(
                "bulk.csv.gz begins, not on this machine's disk yet",
                "%.0f ms".formatted(millis),
                "",
                "1 s" + (status == 200 && millis <= 1_000 ? "" : NOT_REACHED));
        Measured unused = asker.asFastAsItGoes(empty.address(), seconds, questions, "");
        Measured slow = asker.atRate(empty.address(), 5, 6 * seconds, questions, "");
        row(
                "%,d values, blocks not loaded, 5/s".formatted(Size.TEN_THOUSAND.values()),
                "p99 %.0f ms, median %.0f ms".formatted(slow.p99(), slow.p50()),
                "",
                "p99 150 ms" + (slow.p99() <= 150 ? "" : NOT_REACHED));
        empty.process().destroy();
    }

    /** Median times of one question after the other, over three sizes of what is stored. */
    private void cost(List<Dataset> datasets) throws IOException {
        List<ReadingPicture.Line> lines = new ArrayList<>();
        for (Dataset dataset : datasets) {
            List<double[]> points = new ArrayList<>();
            for (Size size : List.of(Size.HUNDRED, Size.THOUSAND, Size.TEN_THOUSAND, Size.FIFTY_THOUSAND)) {
                points.add(new double[] {size.values(), median(dataset, size)});
            }
            lines.add(new ReadingPicture.Line("%,d numbers stored".formatted(dataset.numbers()), points));
        }
        for (int at = 0; at < lines.getFirst().points().size(); at++) {
            int of = at;
            row(
                    "%,.0f values computed, of %s numbers stored"
                            .formatted(
                                    lines.getFirst().points().get(at)[0],
                                    datasets.stream()
                                            .map(dataset -> "%,d".formatted(dataset.numbers()))
                                            .collect(Collectors.joining(" / "))),
                    lines.stream()
                            .map(line -> "%.1f".formatted(line.points().get(of)[1]))
                            .collect(Collectors.joining(" / ", "", " ms")),
                    "",
                    "grows with what is asked for, not with what is stored");
        }
        Path picture = service.documents().resolve("picture-reading.svg");
        Files.writeString(picture, new ReadingPicture(lines).svg());
        console.say("The picture is written: " + picture);
    }

    private double median(Dataset dataset, Size size) throws IOException {
        List<Asked> questions = new ReadingQuestions(dataset).of(size, 80);
        double[] times = new double[questions.size() / 2];
        try (Wire wire = new Wire(service.address())) {
            for (int i = 0; i < questions.size(); i++) {
                byte[] request = Wire.request("GET", questions.get(i).ofService(), Map.of(), "");
                long begun = System.nanoTime();
                Wire.Answer unused = expect(wire.send(request));
                // The first half is for warming up.
                times[i % times.length] = since(begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void memory(ReadingData data, Dataset dataset) throws IOException, SQLException {
        double stored = data.storedBytes(dataset);
        row(
                "stored for each of %,d numbers".formatted(dataset.numbers()),
                "%.2f B".formatted(stored),
                "",
                "1.5 B" + (stored <= 1.5 ? "" : NOT_REACHED));
        long resident = status("VmRSS");
        row(
                "service after all this, resident",
                "%d MB (at most %d MB)".formatted(resident, status("VmHWM")),
                "",
                "512 MB" + (resident <= 512 ? "" : NOT_REACHED));
    }

    /** In MB. */
    private long status(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + service.pid() + "/status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        return 0;
    }

    /** How soon a second instance knows what was published and withdrawn through the first one. */
    private void changes() throws Exception {
        Instance second = another(Map.of());
        String dataset = api.post(service.address(), "aarhus-register-supplier", "/v1/datasets", "*", """
                {"externalId": "ds-bench-%s", "title": {"da": "Opdigtede tal til måling", "en": "Figures invented for measurements"},
                 "publisher": "Helhed", "indicators": ["BENCH_1_PCT"], "areas": [], "protection": "SYNTHETIC",
                 "source": {"id": "demo", "note": "Invented for measurements."}}\
                """.formatted(
                                UUID.randomUUID()))
                .path("id")
                .asText();
        String data = "/v1/datasets/" + dataset + "/data?lang=en";
        String unused = publish(dataset, 10);
        await("first version", () -> both(second, data, 200, "10"));
        String release = publish(dataset, 20);
        double newVersion = millisUntil("second version", () -> both(second, data, 200, "20"));
        JsonNode published = api.get(service.address(), "/v1/releases/" + release);
        transition(
                published, "{\"to\": \"WITHDRAWN\", \"withdrawal\": \"MUST_NOT_BE_SEEN\", \"reason\": \"Measured.\"}");
        String pinned = data + "&version=2";
        double withdrawn = millisUntil("withdrawal", () -> both(second, pinned, 410, ""));
        row(
                "a new version is read from both instances",
                "%.0f ms after the answer".formatted(newVersion),
                "",
                "1 s" + (newVersion <= 1_000 ? "" : NOT_REACHED));
        row(
                "a withdrawal is seen by both instances",
                "%.0f ms after the answer".formatted(withdrawn),
                "",
                "1 s" + (withdrawn <= 1_000 ? "" : NOT_REACHED));
    }

    private String publish(String dataset, int value) throws IOException {
        JsonNode release = api.post(
                service.address(),
                "aarhus-register-supplier",
                "/v1/datasets/" + dataset + "/releases",
                "*",
                """
                {"note": "Invented for measurements.", "values": [{"area": "0751", "indicator": "BENCH_1_PCT",
                 "period": "2024", "breakdown": "total", "status": "PUBLISHED", "value": %d}]}\
                """.formatted(value));
        transition(release, "{\"to\": \"PUBLISHED\", \"reason\": \"Invented for measurements\"}");
        return release.path("id").asText();
    }

    private void transition(JsonNode release, String body) throws IOException {
        JsonNode unused = api.post(
                service.address(),
                "aarhus-release-approver",
                "/v1/releases/" + release.path("id").asText() + "/transitions",
                "\"" + release.path("version").asText() + "\"",
                body);
    }

    private boolean both(Instance second, String path, int status, String value) {
        return is(() -> shows(service.address(), path, status, value) && shows(second.address(), path, status, value));
    }

    private static boolean shows(URI address, String path, int status, String value) throws IOException {
        try (Wire wire = new Wire(address)) {
            Wire.Answer answer = wire.send(Wire.request("GET", path, Map.of(), ""));
            return answer.status() == status
                    && (value.isEmpty() || answer.text().contains("\"value\":[" + value));
        }
    }

    private URI ceiling(Wire.Answer answer) throws IOException {
        Path headers = Files.createTempFile("helhed-bench", ".headers");
        Path body = Files.createTempFile("helhed-bench", ".body");
        Files.write(
                headers,
                answer.headers().entrySet().stream()
                        .filter(header -> !OF_THE_CONNECTION.contains(header.getKey()))
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList());
        Files.write(body, answer.body());
        return peer("Ceiling", Map.of(), headers.toString(), body.toString());
    }

    private URI sql() throws IOException {
        Map<String, String> access = service.databaseAccess();
        return peer("SqlServer", access, String.valueOf(access.get("PGURL")));
    }

    private URI peer(String program, Map<String, String> environment, String... arguments) throws IOException {
        int port = service.freePort();
        List<String> all = new ArrayList<>(List.of(Integer.toString(port)));
        Collections.addAll(all, arguments);
        Process process = keep(service.peer(program, environment, all));
        BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.equals("LISTENS")) {
                return URI.create("http://127.0.0.1:" + port);
            }
        }
        throw new Trouble(program + " did not start.");
    }

    private Instance another(Map<String, String> settings) throws Exception {
        Instance instance = service.another(settings);
        started.add(instance.process());
        await(
                "ready",
                () -> is(() -> get(instance.readiness(), instance.readiness().getPath())
                                .status()
                        == 200));
        return instance;
    }

    private static int firstByte(URI address, String path) throws IOException {
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(Wire.request("GET", path, Map.of(), ""));
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        }
    }

    private static Wire.Answer get(URI address, String path) throws IOException {
        try (Wire wire = new Wire(address)) {
            return expect(wire.send(Wire.request("GET", path, Map.of(), "")));
        }
    }

    private static Wire.Answer expect(Wire.Answer answer) {
        if (answer.status() != 200) {
            throw new Trouble("A measured request was answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private interface Question {
        boolean ask() throws Exception;
    }

    /** What fails meanwhile is not so yet. */
    private static boolean is(Question question) {
        try {
            return question.ask();
        } catch (Exception e) {
            return false;
        }
    }

    private static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        double unused = millisUntil(what, isSo);
    }

    private static double millisUntil(String what, BooleanSupplier isSo) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (since(begun) > 900e9) {
                throw new Trouble("Waited 15 minutes in vain: " + what);
            }
            Thread.sleep(5);
        }
        return since(begun) / 1e6;
    }

    private static double since(long begun) {
        return System.nanoTime() - begun;
    }

    private void rate(String what, Measured measured, Measured bare, double aim) {
        double ratio = measured.rate() / bare.rate();
        row(
                what,
                "%,.0f/s".formatted(measured.rate()),
                "bare server: %,.0f/s, ratio %.2f".formatted(bare.rate(), ratio),
                String.format(Locale.ROOT, "%.1f ×", aim) + (ratio >= aim ? "" : NOT_REACHED));
    }

    private void p99(String what, Measured greatest, Measured half, int aim) {
        row(
                what + ", p99 at half of %,.0f/s".formatted(greatest.rate()),
                "%.1f ms".formatted(half.p99()),
                "",
                aim + " ms" + (half.p99() <= aim ? "" : NOT_REACHED));
    }

    private void row(String... cells) {
        String row = ROW.formatted((Object[]) cells);
        table.add(row);
        console.say(row);
    }

    private Process keep(Process process) {
        started.add(process);
        return process;
    }

    private void endAll() {
        started.forEach(Process::destroy);
    }
}
