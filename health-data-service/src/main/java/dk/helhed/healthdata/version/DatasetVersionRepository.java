package dk.helhed.healthdata.version;

import dk.helhed.kit.database.Sql;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The versions of the datasets in the database: they are only ever added to. */
@ApplicationScoped
public class DatasetVersionRepository implements PanacheRepositoryBase<DatasetVersion, DatasetVersion.Id> {

    private static final String CONCEALED = """
            select r.ended_at, r.reason,
                   (select n.id from release n where n.dataset_id = r.dataset_id and n.state in ('PUBLISHED', 'SUPERSEDED')
                        order by n.number desc limit 1)
            from release r where r.id = any($1) and r.withdrawal = 'MUST_NOT_BE_SEEN'
            order by r.ended_at desc""";

    private static final String NEWEST = """
            from DatasetVersion v where v.id.datasetId in ?1 and v.id.number =
                (select max(n.id.number) from DatasetVersion n where n.id.datasetId = v.id.datasetId)""";

    /** A version and when it was made. */
    public record Standing(int version, Instant since) {}

    /**
     * Writes the version that an act makes, in the transaction of the act, which holds the dataset.
     *
     * @param inForce the releases that stand now, the newest first
     */
    public Uni<Void> add(
            UUID dataset, String municipality, Act act, UUID release, List<ReleaseInForce> inForce, Instant now) {
        return find("id.datasetId = ?1 order by id.number desc", dataset)
                .firstResult()
                .map(newest -> newest == null ? 1 : newest.number() + 1)
                .chain(number -> persist(new DatasetVersion(dataset, number, municipality, act, release, inForce, now)))
                .chain(() -> flush());
    }

    /** The version of each of the datasets that stands now; one without a version is not among them. */
    public Uni<Map<UUID, Standing>> standing(Collection<UUID> datasets) {
        return find(NEWEST, List.copyOf(datasets))
                .list()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                DatasetVersion::dataset,
                                version -> new Standing(version.number(), version.createdAt()))));
    }

    /** Never null: what there is not is 404. */
    Uni<DatasetVersion> get(UUID dataset, int number) {
        return findById(new DatasetVersion.Id(dataset, number))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Empty where everybody may see all that the version rests on. */
    Uni<Optional<Concealment>> concealment(DatasetVersion version) {
        return Sql.select(CONCEALED, (Object) version.releases().toArray(UUID[]::new))
                .map(rows -> rows.stream()
                        .map(row ->
                                new Concealment(((OffsetDateTime) row[0]).toInstant(), (String) row[1], (UUID) row[2]))
                        .findFirst());
    }

    Uni<List<DatasetVersion>> page(UUID dataset, int after, int limit) {
        return find("id.datasetId = ?1 and id.number > ?2 order by id.number", dataset, after)
                .range(0, limit - 1)
                .list();
    }
}
