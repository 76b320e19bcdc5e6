package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.kit.table.ImportMode;
import java.util.UUID;

/**
 * A catalogue that is to be imported.
 *
 * @param maxProblems how many of its problems are reported
 */
public record ImportRequest(UUID frameId, ImportMode mode, String sha256, Catalogue catalogue, int maxProblems) {

    /** What makes a repeated request the same. */
    public record Fingerprint(ImportMode mode, String sha256) {}

    public Fingerprint fingerprint() {
        return new Fingerprint(mode, sha256);
    }
}
