package dk.helhed.healthdata.command;

import java.nio.file.Path;
import java.util.Locale;

/** Reads a policy in whichever form it has. */
final class PolicyReader {

    private PolicyReader() {}

    static boolean isArgus(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".rda");
    }

    static PolicyFile read(Path file) {
        return isArgus(file) ? ArgusMetadata.read(file).policy() : Hrc.resolved(PolicyFile.read(file), file);
    }
}
