package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.reading.http.ByteFile;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the files of a version, for everybody who may see it. */
@ApplicationScoped
class BulkReader {

    private static final String SOON = "2";

    private final ReadModel model;
    private final BulkFolder folder;

    BulkReader(ReadModel model, BulkFolder folder) {
        this.model = model;
        this.folder = folder;
    }

    /** Fails with 404 where there is no such version, 410 where nobody may see it any more, 503 where it is not made yet. */
    Uni<ByteFile> get(UUID dataset, int version, BulkKind kind) {
        return model.shape(dataset, version)
                .chain(shape -> Blocking.call(() -> find(new BulkKey(dataset, version), kind)))
                .onFailure(RoleDatabaseException.class)
                .transform(away -> Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", SOON));
    }

    private ByteFile find(BulkKey key, BulkKind kind) {
        ByteFile file = folder.get(key, kind);
        if (file == null) {
            throw Problem.of(ProblemType.UNAVAILABLE, "bulk-not-made").withHeader("Retry-After", SOON);
        }
        return file;
    }
}
