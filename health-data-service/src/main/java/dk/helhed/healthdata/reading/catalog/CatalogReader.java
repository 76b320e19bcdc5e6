package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Describes what can be read. */
@ApplicationScoped
class CatalogReader {

    private static final String SOON = "1";
    private static final String ISSUED = "select dataset_id, min(created_at) from dataset_version group by dataset_id";

    private final ReadModel model;
    private final BulkTable files;
    private final Transactions transactions;
    private final CatalogAddress address;
    private final String publisher;

    CatalogReader(
            ReadModel model,
            BulkTable files,
            Transactions transactions,
            PublicAddress base,
            @ConfigProperty(name = "helhed.reading.licence") String licence,
            @ConfigProperty(name = "helhed.reading.catalogue-publisher") String publisher) {
        this.model = model;
        this.files = files;
        this.transactions = transactions;
        this.address = new CatalogAddress(path -> base.of(path).toString(), licence);
        this.publisher = publisher;
    }

    /** The newest versions of all datasets, by their ids, and their files: all that the catalogue is a function of. */
    Uni<List<Listed>> listed() {
        return model.latest()
                .map(found -> found.stream()
                        .filter(shape -> !shape.metrics().isEmpty())
                        .sorted(Comparator.comparing(DatasetShape::dataset))
                        .toList())
                .chain(shapes -> Blocking.call(() -> files.of(shapes)))
                .onFailure(RoleDatabaseException.class)
                .transform(away -> Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", SOON));
    }

    Uni<List<Thing>> describe(List<Listed> listed) {
        return transactions
                .read(caller -> Sql.select(ISSUED))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((OffsetDateTime) row[1]).toInstant())))
                .map((Map<UUID, Instant> issued) -> Catalog.of(
                        address,
                        publisher,
                        listed.stream()
                                .map(dataset -> published(dataset, issued))
                                .toList()));
    }

    private static Published published(Listed dataset, Map<UUID, Instant> issued) {
        DatasetShape shape = dataset.shape();
        return new Published(shape, issued.getOrDefault(shape.dataset(), shape.updated()), dataset.files());
    }
}
