package dk.helhed.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command {@code ./helhed}, with a state folder and ports of its own, beside whatever else runs on the machine. */
final class Helhed {

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path STATE = Path.of("target", "helhed").toAbsolutePath();
    // All ports stay below 32768, where Linux begins to hand out ports of its own choice.
    private static final int PORT_OFFSET = 12_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Helhed() {}

    /** Runs the command and gives what it printed. @throws AssertionError when it fails, with what it printed */
    static String run(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(REPOSITORY.resolve("helhed").toString()));
        command.addAll(List.of(words));
        Files.createDirectories(STATE.getParent());
        Path output = Files.createTempFile(STATE.getParent(), "helhed-", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(REPOSITORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        beside(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        Files.delete(output);
        if (process.waitFor() != 0) {
            throw new AssertionError("./helhed " + String.join(" ", words) + " failed:\n" + printed);
        }
        return printed.strip();
    }

    /** What a program needs to know to use this suite and no other. */
    static void beside(Map<String, String> environment) {
        environment.put("HELHED_HOME", STATE.toString());
        environment.put("HELHED_PORT_OFFSET", Integer.toString(PORT_OFFSET));
        // Each build starts here once.
        environment.put("HELHED_CLASS_CACHE", "no");
    }

    static JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(run("status", "--json"));
    }

    static String kafka() {
        return "127.0.0.1:" + (19_092 + PORT_OFFSET);
    }

    static String keycloak() {
        return "http://127.0.0.1:" + (8180 + PORT_OFFSET);
    }

    /** A password that the suite invented. */
    static String secret(String name) throws IOException {
        return JSON.readTree(STATE.resolve("secrets.json").toFile()).path(name).asText();
    }

    static String url(String service) {
        int port = switch (service) {
            case "plans" -> 8081;
            case "initiatives" -> 8082;
            case "health-data" -> 8083;
            default -> throw new IllegalArgumentException(service);
        };
        return "http://127.0.0.1:" + (port + PORT_OFFSET);
    }

    /** Where a service's health and metrics are: ten above its API. */
    static String managementOf(URI service) {
        return "http://127.0.0.1:" + (service.getPort() + 10);
    }

    /** A port for what a test starts itself. */
    static int portOfTest() {
        return 8089 + PORT_OFFSET;
    }

    /** And for another process beside it. */
    static int portOfAnotherTest() {
        return 8088 + PORT_OFFSET;
    }

    /** And one for what that stands on. */
    static int portOfStore() {
        return 8090 + PORT_OFFSET;
    }

    /** What a power cut does to one part. */
    static void kill(String part) throws IOException, InterruptedException {
        for (JsonNode one : status().path("parts")) {
            if (one.path("name").asText().equals(part)) {
                ProcessHandle process =
                        ProcessHandle.of(one.path("pid").asLong()).orElseThrow();
                process.destroyForcibly();
                process.onExit().join();
                return;
            }
        }
        throw new AssertionError("there is no part " + part);
    }
}
