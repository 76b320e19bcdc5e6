package dk.helhed.local;

import dk.helhed.local.bench.FiguresService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The suite's service of figures, and what is started beside it while it is measured. */
record MeasuredFigures(Home home, Ports ports, Secrets secrets, RunFolder runs) implements FiguresService {
    private static final String NAME = "health-data-service";
    private static final String PROGRAMS = "dk.helhed.benchmarks.";
    private static final int FIRST_PORT = 300;

    @Override
    public URI address() {
        return Endpoints.at(ports).healthData();
    }

    @Override
    public Connection database() throws SQLException {
        return new Databases(ports, secrets).asSuperuser(Databases.FIGURES);
    }

    @Override
    public Map<String, String> databaseAccess() {
        return Map.of(
                "PGURL",
                new Databases(ports, secrets).url(Databases.FIGURES),
                "PGUSER",
                Databases.SUPERUSER,
                "PGPASSWORD",
                secrets.of(Databases.SUPERUSER));
    }

    @Override
    public long pid() {
        return runs.alive(NAME)
                .orElseThrow(() -> new Trouble(NAME + " does not run."))
                .pid();
    }

    @Override
    public Instance another(Map<String, String> settings) {
        int port = freePort();
        Process process = new ServicePart(NAME, Databases.FIGURES, ports.healthData(), 0, home, ports, secrets)
                .another(port, settings)
                .start();
        URI readiness = local(ports.managementOf(port)).resolve("/q/health/ready");
        return new Instance(process, local(port), readiness);
    }

    @Override
    public Process peer(String program, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new Jvm(home, List.of())
                .promptCommand(ServicePart.HEAP_MEGABYTES, "-cp", programs(), PROGRAMS + program);
        command.addAll(arguments);
        return start(command, environment);
    }

    @Override
    public Process load() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(List.of(java, "-Xmx768m", "-cp", programs(), PROGRAMS + "OpenLoad"), Map.of());
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectError(home.log("bench-reading").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String programs() {
        Path target = home.repository().resolve(NAME).resolve("benchmarks/target");
        return target.resolve("health-data-benchmarks.jar") + ":" + target.resolve("lib") + "/*";
    }

    @Override
    public int freePort() {
        int port = ports.healthData() + FIRST_PORT;
        while (!isFree(port) || !isFree(ports.managementOf(port))) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Path documents() {
        return home.repository().resolve("docs");
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
