package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.kit.table.ImportFingerprint;
import dk.helhed.kit.table.ImportMode;
import java.util.UUID;

/**
 * A catalogue that is to be imported.
 *
 * @param maxProblems how many of its problems are reported
 */
public record ImportRequest(UUID frameId, ImportMode mode, String sha256, Catalogue catalogue, int maxProblems) {

    public ImportFingerprint fingerprint() {
        return new ImportFingerprint(mode, sha256);
    }
}
