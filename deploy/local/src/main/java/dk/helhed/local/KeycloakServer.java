package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Keycloak's folder: unpacked and built once, its database made again whenever the realm file has changed. */
record KeycloakServer(Home home, String version) {
    /** The name of the first administrator's password among the secrets. */
    static final String ADMINISTRATOR = "keycloak_admin";

    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=false");

    boolean isThere() {
        return Folders.isComplete(home.keycloak(), version);
    }

    /** Unpacks and lets Keycloak fix its build-time options, which saves that work at every start. */
    void make() throws IOException {
        Path archive = home.localModule().resolve("target/parts/keycloak-quarkus-dist-" + version + ".zip");
        Folders.fill(home.keycloak(), version, folder -> {
            unpack(archive, folder);
            Command built = Command.run(folder, Map.of(), command(BUILD));
            if (built.exit() != 0) {
                throw new Trouble(
                        "Keycloak could not be built:\n" + built.output().strip());
            }
        });
    }

    private void unpack(Path archive, Path folder) throws IOException {
        try {
            Unpack.zipWithoutTopFolder(archive, folder);
        } catch (IOException e) {
            if (DiskSpace.isToldOf(String.valueOf(e.getMessage()))) {
                throw e;
            }
            Files.deleteIfExists(archive);
            throw new Trouble(BrokenDownload.of("org/keycloak", "keycloak-quarkus-dist", version, e));
        }
        if (!Files.exists(folder.resolve("lib/quarkus-run.jar"))) {
            throw new Trouble(BrokenDownload.of(
                    "org/keycloak", "keycloak-quarkus-dist", version, new IOException("it lacks the server")));
        }
    }

    /** Whether the database holds just this realm file, imported to the end. */
    boolean hasRealm() {
        try {
            return Files.readString(imported()).equals(realmHash());
        } catch (IOException e) {
            return false;
        }
    }

    void layOutRealm() {
        try {
            Folders.delete(home.keycloak().resolve("data"));
            Path folder = Files.createDirectories(home.keycloak().resolve("data/import"));
            Files.copy(realmFile(), folder.resolve("helhed-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its database holds the keys that sign tokens: nobody else on the machine may read it. */
    void closeData() {
        try {
            Path data = Files.createDirectories(home.keycloak().resolve("data"));
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rememberRealm() {
        try {
            Files.writeString(imported(), realmHash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kc.sh would run. That script stays as a parent of its own, and signals are meant for the server. */
    List<String> command(List<String> arguments) {
        Path folder = home.keycloak();
        List<String> command = new ArrayList<>(new Jvm(home, List.of())
                .command(
                        320,
                        "-XX:MaxMetaspaceSize=256m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Dkc.home.dir=" + folder,
                        "-Djboss.server.config.dir=" + folder.resolve("conf"),
                        "-cp",
                        folder.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** What the database is made from; one that was made without an administrator is made again. */
    String realmHash() {
        try {
            return hash(realmFile()) + " and an administrator";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path realmFile() {
        return home.localModule().resolve("keycloak/helhed-realm.json");
    }

    private Path imported() {
        return home.keycloak().resolve("data/imported-realm");
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
