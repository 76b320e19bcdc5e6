package dk.helhed.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data folder of PostgreSQL: made once, whole or not at all, and cleared of what a killed server left. */
record PostgresFolder(Home home, PostgresPrograms programs, PostgresAccount account) {
    private static final int TENTHS_TO_WAIT = 150;

    Path path() {
        return home.data().resolve("postgres");
    }

    boolean isThere() {
        return Files.exists(path());
    }

    void make(String superuserPassword) throws IOException {
        Path unfinished = home.data().resolve("postgres.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        account.takeOver(unfinished);
        Path password = Files.createTempFile(home.temporary(), "postgres", "password");
        Files.writeString(password, superuserPassword + "\n");
        account.takeOver(password);
        List<String> command = account.command(
                programs.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        Command initdb = Command.run(home.state(), Map.of("TZ", "UTC"), command);
        Files.delete(password);
        if (initdb.exit() != 0) {
            throw new Trouble("PostgreSQL could not make its data folder:\n"
                    + initdb.output().strip() + (DiskSpace.isToldOf(initdb.output()) ? "\nThe disk is full." : ""));
        }
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL does not read the data of another major release. */
    void checkRelease() throws IOException {
        String made = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!programs.version().startsWith(made + ".")) {
            throw new Trouble("The data in " + path() + " was made by PostgreSQL " + made + ", this is "
                    + programs.version() + ".\nRun ./helhed reset to begin with empty databases.");
        }
    }

    /** A killed server's helpers end by themselves in a moment; an orphaned server is asked to. */
    void clearAfterKill() throws IOException, InterruptedException {
        Path lock = path().resolve("postmaster.pid");
        for (int tenth = 0; tenth < TENTHS_TO_WAIT; tenth++) {
            Optional<ProcessHandle> left =
                    ProcessHandle.allProcesses().filter(this::worksHere).findFirst();
            if (left.isEmpty()) {
                // Its number may belong to another process now, and then PostgreSQL would not start.
                Files.deleteIfExists(lock);
                return;
            }
            if (tenth == 0 && Files.exists(lock)) {
                String server = Files.readAllLines(lock).getFirst().strip();
                ProcessHandle.of(Long.parseLong(server))
                        .filter(this::worksHere)
                        .ifPresent(handle -> Processes.signal("INT", handle.pid()));
            }
            Thread.sleep(100);
        }
        throw new Trouble("An earlier PostgreSQL still works in " + path()
                + " and does not end. Restart the machine, or" + " end its processes by hand.");
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(path());
        } catch (IOException e) {
            return false;
        }
    }
}
