package dk.helhed.local.bench;

import dk.helhed.local.Console;
import dk.helhed.local.Endpoints;
import dk.helhed.local.Tokens;
import dk.helhed.local.Trouble;
import dk.helhed.local.bench.Transcript.Statement;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Drives the running suite over sixteen connections with real tokens; and in the same run its database alone, with the
 * statements that the service was seen to make for the same request, as the same role and with row-level security.
 */
public final class BenchApi {
    private static final String CLIENT = "aarhus-editor";
    private static final String LINE = "%-24s %9s %12s %10s %10s %10s %6s %5s  %s";

    private final Endpoints services;
    private final Database database;
    private final Api api;
    private final boolean isShort;
    private final Console console;

    public BenchApi(Endpoints services, Tokens tokens, Database database, boolean isShort, Console console) {
        this.services = services;
        this.database = database;
        this.api = new Api(tokens);
        this.isShort = isShort;
        this.console = console;
    }

    /** The suite's PostgreSQL. */
    public interface Database {
        /** A connection as the service's own role. */
        Connection asService(String database) throws SQLException;

        /** What the server wrote about the statements that came while the work was done. */
        String logOf(Work work) throws Exception;
    }

    /** Something that the database is asked for. */
    public interface Work {
        void run() throws Exception;
    }

    /**
     * What is measured.
     *
     * @param path null for a write
     * @param goal what is aimed at: a share of the database's own rate up to 1, requests a second above
     */
    private record Case(
            String name,
            URI service,
            String database,
            @Nullable String path,
            double goal) {}

    public void run() throws Exception {
        new BenchData(services, api).complete();
        String plan = api.get(services.plans(), "/v1/plans?externalId=plan-bispehaven")
                .path("items")
                .get(0)
                .path("id")
                .asText();
        console.say(LINE.formatted(
                "case", "service/s", "p99 at half", "each new/s", "statements", "database/s", "ratio", "new", "goal"));
        for (Case one : List.of(
                new Case("an area", services.plans(), "plans", "/v1/areas/0751-bispehaven", 0.4),
                new Case("a plan with its parts", services.plans(), "plans", "/v1/plans/" + plan, 500),
                new Case("50 plans", services.plans(), "plans", "/v1/plans?limit=50", 400),
                new Case("50 initiatives", services.initiatives(), "initiatives", "/v1/initiatives?limit=50", 400),
                new Case("200 values", services.healthData(), "health_data", "/v1/values?limit=200", 400),
                new Case("a change of an area", services.plans(), "plans", null, 0.4))) {
            measure(one);
        }
    }

    private void measure(Case one) throws Exception {
        Load.Opening opening = one.path() == null ? this::writer : reader(one, false);
        Duration time = Duration.ofSeconds(isShort ? 3 : 10);
        Load.Measured unused = Load.asFastAsItGoes(opening, time);
        Load.Measured fast = Load.asFastAsItGoes(opening, time);
        Load.Measured half = Load.atPace(opening, time, fast.rate() / 2);
        Load.Measured fresh = one.path() == null ? fast : Load.asFastAsItGoes(reader(one, true), time);
        List<List<Statement>> statements = statements(opening, one);
        Load.Opening replay = replay(one, statements);
        Load.Measured warm = Load.asFastAsItGoes(replay, time.dividedBy(3));
        Load.Measured bare = Load.asFastAsItGoes(replay, time);
        if (one.path() == null) {
            Load.Measured again = Load.asFastAsItGoes(opening, Duration.ofSeconds(1));
        }
        double ratio = fast.rate() / bare.rate();
        boolean reached = one.goal() > 1 ? fast.rate() >= one.goal() : ratio >= one.goal();
        console.say(LINE.formatted(
                one.name(),
                Math.round(fast.rate()),
                "%.1f ms".formatted(half.percentileMillis(0.99)),
                Math.round(fresh.rate()),
                statements.stream().mapToInt(List::size).sum(),
                Math.round(bare.rate()),
                "%.2f".formatted(ratio),
                "%.2f".formatted(fresh.rate() / bare.rate()),
                (one.goal() > 1 ? "%.0f/s".formatted(one.goal()) : "%.1f ×".formatted(one.goal()))
                        + (reached ? "" : ", not reached")));
    }

    private List<List<Statement>> statements(Load.Opening opening, Case one) throws Exception {
        String log;
        try (Load.Caller caller = opening.open(0)) {
            log = database.logOf(caller::call);
        }
        List<List<Statement>> found =
                Transcript.transactions(log, one.path() == null ? BenchApi::changesArea : BenchApi::onlyReads);
        if (found.isEmpty()) {
            throw new Trouble("PostgreSQL's log shows no transaction for " + one.name() + ".");
        }
        return found;
    }

    /** @param fresh whether no request is like another, so that none is answered from the bytes of an earlier answer */
    private Load.Opening reader(Case one, boolean fresh) {
        String path = String.valueOf(one.path());
        Map<String, String> token = api.as(CLIENT);
        byte[] same = Wire.request("GET", path, token, "");
        AtomicInteger count = new AtomicInteger();
        return number -> new Load.Caller() {
            private final Wire wire = new Wire(one.service());

            @Override
            public void call() throws IOException {
                Wire.Answer unused = expect(wire.send(fresh ? another() : same));
            }

            private byte[] another() {
                Map<String, String> headers = new HashMap<>(token);
                headers.put("X-Measured", "no-" + count.incrementAndGet());
                return Wire.request("GET", path, headers, "");
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    /** Each connection changes an area of its own. */
    private Load.Caller writer(int number) throws IOException {
        Wire wire = new Wire(services.plans());
        Map<String, String> token = api.as(CLIENT);
        String path = "/v1/areas/" + BenchData.area(number);
        String etag = wire.send(Wire.request("GET", path, token, "")).header("etag");
        return new Load.Caller() {
            private String seen = etag;

            @Override
            public void call() throws IOException {
                Map<String, String> headers = new HashMap<>(token);
                headers.put("If-Match", seen);
                headers.put("Idempotency-Key", UUID.randomUUID().toString());
                String body = BenchData.areaBody(number, version(seen));
                seen = expect(wire.send(Wire.request("PUT", path, headers, body)))
                        .header("etag");
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    /** The first statement of a transaction says on whose behalf it runs, and whether it may write. */
    private static boolean onlyReads(List<Statement> transaction) {
        return transaction.getFirst().sql().contains("app.municipality")
                && transaction.getFirst().parameters().contains("on");
    }

    private static boolean changesArea(List<Statement> transaction) {
        return transaction.stream().anyMatch(one -> one.sql().startsWith("update area"));
    }

    private Load.Opening replay(Case one, List<List<Statement>> statements) {
        if (one.path() != null) {
            return number -> new Replay(database.asService(one.database()), statements, null, 0);
        }
        return number -> {
            long now = api.get(services.plans(), "/v1/areas/" + BenchData.area(number))
                    .path("version")
                    .asLong();
            // The recorded change was the last one of the first connection's area.
            long seen = recordedVersion(statements);
            Replay.Write write = new Replay.Write(BenchData.area(0), BenchData.area(number), seen);
            return new Replay(database.asService(one.database()), statements, write, now);
        };
    }

    private static long recordedVersion(List<List<Statement>> statements) {
        List<@Nullable String> update = statements.getFirst().stream()
                .filter(one -> one.sql().startsWith("update area"))
                .findFirst()
                .orElseThrow()
                .parameters();
        return Long.parseLong(String.valueOf(update.getLast()));
    }

    private static long version(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    private static Wire.Answer expect(Wire.Answer answer) {
        if (answer.status() != 200) {
            throw new Trouble("A measured request was answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
