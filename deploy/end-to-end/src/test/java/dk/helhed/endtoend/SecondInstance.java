package dk.helhed.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A second process of a service on the same database, broker and identity provider; the first one goes on. */
final class SecondInstance implements AutoCloseable {

    private final Process process;
    private final URI url;

    private SecondInstance(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it as the first was started (Linux keeps that under /proc), but on another port. */
    static SecondInstance of(String part, int port) throws IOException, InterruptedException {
        return of(part, port, Map.of());
    }

    /** @param settings what it is told besides */
    static SecondInstance of(String part, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        long pid = pid(part);
        ProcessBuilder builder = new ProcessBuilder(words(pid, "cmdline"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", part + "-second.log").toFile());
        builder.environment().clear();
        for (String setting : words(pid, "environ")) {
            String[] nameAndValue = setting.split("=", 2);
            builder.environment().put(nameAndValue[0], nameAndValue[1]);
        }
        URI url = URI.create("http://127.0.0.1:" + port);
        URI management = URI.create(Helhed.managementOf(url));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("HELHED_MANAGEMENT_PORT", Integer.toString(management.getPort()));
        // Whichever process publishes, it names an address that stays.
        builder.environment().put("HELHED_SCHEMAS_ADDRESS", Helhed.url(part.replace("-service", "")) + "/schemas/");
        builder.environment().putAll(settings);
        SecondInstance second = new SecondInstance(builder.start(), url);
        second.awaitReady();
        return second;
    }

    private static long pid(String part) throws IOException, InterruptedException {
        for (JsonNode one : Helhed.status().path("parts")) {
            if (one.path("name").asText().equals(part)) {
                return one.path("pid").asLong();
            }
        }
        throw new AssertionError("there is no part " + part);
    }

    private static List<String> words(long pid, String file) throws IOException {
        String text = Files.readString(Path.of("/proc", Long.toString(pid), file));
        return Stream.of(text.split("\0")).filter(word -> !word.isEmpty()).toList();
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 1_200; attempt++) {
            try {
                if (ready() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        close();
        throw new AssertionError("the second instance did not become ready");
    }

    /** As an orchestrator does; the answer is the process, which goes on for as long as it needs. */
    Process tellToStop() {
        process.destroy();
        return process;
    }

    int ready() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(Helhed.managementOf(url) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    Api api() {
        return Api.at(url.toString());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
