package dk.helhed.benchmarks;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.internal.Properties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Asks one server with Hyperfoil. At a rate, each request is due at its moment whether answers come or not, and its time counts from
 * there on, with the wait for a connection: what the server holds up is not left out (coordinated omission).
 */
public final class OpenLoad {

    private static final int CONNECTIONS = 16;
    // So many may wait at once; more would mean that the rate is beyond the server.
    private static final int MOST_WAITING = 2_000;
    private static final long PATIENCE_MILLIS = 20_000;

    private OpenLoad() {}

    /**
     * One measurement.
     *
     * @param rate requests a second; 0 for as many as sixteen connections get answered, one after the other
     * @param header name and value; empty for none
     */
    private record Order(int port, double rate, int seconds, List<String> paths, String header) {

        /** Fields between tabs; the paths are the lines of a file. */
        static Order of(String line) throws IOException {
            String[] fields = line.split("\t", -1);
            return new Order(
                    Integer.parseInt(fields[0]),
                    Double.parseDouble(fields[1]),
                    Integer.parseInt(fields[2]),
                    Files.readAllLines(Path.of(fields[3])),
                    fields[4]);
        }
    }

    /** Takes an order a line, and answers with a line: answers a second, then 50th and 99th percentile and the greatest in µs, then faults. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty(Properties.NETTY_TRANSPORT, "nio");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println("MEASURED\t" + measure(Order.of(line)));
        }
    }

    private static String measure(Order order) {
        StatisticsSnapshot all = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        benchmark(order), (phase, step, metric, snapshot, countDown) -> all.add(snapshot), null, null)
                .run();
        HttpStats answers = HttpStats.get(all);
        Histogram times = all.histogram;
        int faults = all.invalid
                + all.connectionErrors
                + all.requestTimeouts
                + all.internalErrors
                + answers.status_4xx
                + answers.status_5xx
                + answers.cacheHits;
        return String.format(
                Locale.ROOT,
                "%.1f\t%d\t%d\t%d\t%d",
                (double) all.responseCount / order.seconds(),
                times.getValueAtPercentile(50) / 1_000,
                times.getValueAtPercentile(99) / 1_000,
                times.getMaxValue() / 1_000,
                faults);
    }

    private static Benchmark benchmark(Order order) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("reading").threads(1);
        HttpPluginBuilder http = benchmark.addPlugin(HttpPluginBuilder::new);
        http.ergonomics().repeatCookies(false).userAgentFromSession(false);
        http.http()
                .protocol(Protocol.HTTP)
                .host("127.0.0.1")
                .port(order.port())
                .allowHttp2(false)
                .sharedConnections(CONNECTIONS);
        PhaseBuilder<?> phase = order.rate() == 0
                ? benchmark.addPhase("load").always(CONNECTIONS)
                : benchmark
                        .addPhase("load")
                        .constantRate(0)
                        .usersPerSec(order.rate())
                        .variance(false)
                        .maxSessions(MOST_WAITING);
        phase.duration(order.seconds() * 1_000L).maxDuration(order.seconds() * 1_000L + PATIENCE_MILLIS);
        AtomicInteger next = new AtomicInteger();
        List<String> paths = order.paths();
        HttpRequestStepBuilder request = phase.scenario()
                .initialSequence("ask")
                .step(SC)
                .httpRequest(HttpMethod.GET)
                .path(session -> paths.get(Math.floorMod(next.getAndIncrement(), paths.size())));
        if (!order.header().isEmpty()) {
            String[] header = order.header().split(": ", 2);
            request.headerAppender((session, writer) -> writer.putHeader(header[0], header[1]));
        }
        return benchmark.build();
    }
}
