package dk.helhed.healthdata.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where a run writes: what may be published into one folder, and what the approver reads, which is as secret as the counts,
 * into another. What an earlier run wrote is moved aside before anything else, so that a refused run leaves nothing that
 * looks like its result.
 */
record Outputs(Path open, Path secret) {

    /** What the folder is called after that nobody else may read. */
    static final String SECRET = "-secret";

    static final String TABLE = "protected.csv";
    static final String REPORT = "report.json";
    static final String SUMMARY = "summary.txt";
    static final String PICTURE = "audit.svg";
    static final String PROOFS = "proofs.txt";

    private static final String ASIDE = "replaced";

    static Outputs of(Path open, Path secret) {
        if (open.equals(secret)) {
            throw new Refusal(
                    "The report must not lie beside the table that is published. Give --secret another folder than"
                            + " --out.");
        }
        return new Outputs(open, secret);
    }

    void moveAside(List<String> openFiles, List<String> secretFiles) throws IOException {
        moveAside(open, openFiles);
        moveAside(secret, secretFiles);
    }

    private static void moveAside(Path folder, List<String> files) throws IOException {
        for (String file : files) {
            if (Files.exists(folder.resolve(file))) {
                Path aside = Files.createDirectories(folder.resolve(ASIDE));
                Files.move(folder.resolve(file), aside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    void write(String file, byte[] content) throws IOException {
        Files.createDirectories(open);
        Files.write(open.resolve(file), content);
    }

    /** Readable by nobody but the one who runs this, where the system knows of that. */
    void writeSecret(String file, String content) throws IOException {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(secret) && isPosix) {
            if (secret.getParent() != null) {
                Files.createDirectories(secret.getParent());
            }
            Files.createDirectory(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(secret);
        Files.deleteIfExists(secret.resolve(file));
        if (isPosix) {
            Files.createFile(
                    secret.resolve(file),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(secret.resolve(file), content);
    }
}
