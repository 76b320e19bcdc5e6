package dk.helhed.initiatives.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What waits for the worker, its files, and how far each is. */
@ApplicationScoped
class CatalogueJobTable {

    private static final Logger LOG = Logger.getLogger(CatalogueJobTable.class);
    private static final String KEEP_FILE =
            "insert into catalogue_job_file (job_id, municipality, file) values (:id, :municipality, :file)";
    private static final String QUEUE = """
            insert into catalogue_job_progress (job_id, municipality, attempts, rows_read, rows_per_second, percent, waits)
            values (:id, :municipality, 0, 0, 0, 0, true)""";
    private static final String WAITING =
            "select job_id, municipality from catalogue_job_progress where waits order by job_id";
    private static final String PROGRESS =
            "select attempts, rows_read, rows_per_second, percent from catalogue_job_progress where job_id = :id";
    // One worker holds a job until its transaction ends, also by a kill. A large catalogue takes longer than a request.
    private static final String HOLD = """
            select pg_try_advisory_xact_lock(hashtextextended(:job, 0)),
                set_config('statement_timeout', '300s', true), set_config('lock_timeout', '60s', true),
                set_config('idle_in_transaction_session_timeout', '120s', true)""";
    private static final String BEGIN = """
            update catalogue_job_progress set attempts = attempts + 1, rows_read = 0, rows_per_second = 0, percent = 0
            where job_id = :id and waits returning attempts""";
    private static final String FILE = "select file from catalogue_job_file where job_id = :id";
    private static final String FORGET_FILE = "delete from catalogue_job_file where job_id = :id";
    private static final String END =
            "update catalogue_job_progress set waits = false, percent = 100 where job_id = :id";
    private static final String TELL = """
            update catalogue_job_progress set rows_read = $2, rows_per_second = $3, percent = $4
            where job_id = $1 and waits""";

    /** A job that waits. */
    record Waiting(UUID id, String municipality) {}

    /** How far one is. */
    record Progress(int attempts, int rowsRead, long rowsPerSecond, int percent) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    private final Pool pool;

    CatalogueJobTable(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> queue(CatalogueJob job, byte[] file) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(KEEP_FILE)
                        .setParameter("id", job.id())
                        .setParameter("municipality", job.municipality())
                        .setParameter("file", file)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(QUEUE)
                        .setParameter("id", job.id())
                        .setParameter("municipality", job.municipality())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Waiting>> waiting() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(WAITING, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Waiting((UUID) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Progress> progress(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS, Object[].class)
                        .setParameter("id", id)
                        .getSingleResult())
                .map(row -> new Progress((Integer) row[0], (Integer) row[1], (Long) row[2], (Integer) row[3]));
    }

    /** Holds the job until the transaction ends; false where another worker does. */
    Uni<Boolean> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter("job", "catalogue-job/" + id)
                        .getSingleResult())
                .map(row -> (Boolean) row[0]);
    }

    /** Counts an attempt; null where it waits no more. */
    Uni<@Nullable Integer> begin(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN, Integer.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    Uni<byte[]> file(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FILE, byte[].class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** It waits no more, and its file is gone. */
    Uni<Void> end(UUID id) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(FORGET_FILE)
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(session ->
                        session.createNativeQuery(END).setParameter("id", id).executeUpdate())
                .replaceWithVoid();
    }

    /** Beside the transaction that does the work, so that others see it; the next time is soon. */
    void tell(UUID id, ImportProgress progress) {
        var unused = pool.preparedQuery(TELL)
                .execute(Tuple.of(id, progress.rows(), progress.rowsPerSecond(), progress.percent()))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("The progress of %s was not told: %s", id, failure));
    }
}
