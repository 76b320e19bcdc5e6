package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** PostgreSQL with the three databases. */
final class PostgresPart implements Part {
    // A process of each service may open 89 together, and there may be four of each.
    private static final int MOST_CONNECTIONS = 400;

    private final Home home;
    private final Ports ports;
    private final Databases databases;
    private final Secrets secrets;
    private final PostgresPrograms programs;

    PostgresPart(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = new Databases(ports, secrets);
        this.programs = new PostgresPrograms(home, Release.of("postgres"));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String url() {
        return "postgresql://127.0.0.1:" + ports.postgres();
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.postgres());
    }

    @Override
    public String version() {
        return programs.version();
    }

    @Override
    public String build() {
        return programs.version() + " on " + ports.postgres() + " for " + MOST_CONNECTIONS;
    }

    @Override
    public void prepare(Console console) {
        if (!programs.areThere()) {
            console.work(title(), "unpacked", programs::unpack);
        }
        PostgresFolder folder = folder();
        if (!folder.isThere()) {
            console.work(title(), "data folder made", () -> folder.make(secrets.of(Databases.SUPERUSER)));
        }
        try {
            folder.checkRelease();
            folder.clearAfterKill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.account().takeOver(folder.path());
    }

    @Override
    public Launch launch() {
        PostgresFolder folder = folder();
        List<String> command = folder.account()
                .command(
                        programs.program("postgres"),
                        "-D",
                        folder.path().toString(),
                        "-p",
                        Integer.toString(ports.postgres()),
                        "-c",
                        "max_connections=" + MOST_CONNECTIONS,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "timezone=UTC");
        return new Launch(command, Map.of(), home.state(), home.log(name()));
    }

    @Override
    public Health health() {
        if (!PortCheck.answers(ports.postgres())) {
            return Health.notReady("does not answer");
        }
        try {
            return databases.serverVersion().isEmpty() ? Health.notReady("reports no version") : Health.UP;
        } catch (SQLException | Trouble e) {
            return Health.notReady(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void settle() {
        databases.layOut();
    }

    /** SIGTERM would wait for every client to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private PostgresFolder folder() {
        return new PostgresFolder(home, programs, PostgresAccount.thatRuns(programs.program("postgres")));
    }
}
