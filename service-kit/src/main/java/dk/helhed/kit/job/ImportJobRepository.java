package dk.helhed.kit.job;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The imports of one kind, the files of those that wait, and the progress of each. A service names the tables:
 * {@code <jobs>_file} and {@code <jobs>_progress}.
 */
public abstract class ImportJobRepository<J extends ImportJob<?>> implements TenantRepository<J, UUID> {

    /** An import that waits. */
    record Waiting(UUID id, String municipality) {}

    private static final String KEEP_FILE =
            "insert into %s_file (job_id, municipality, file) values (:id, :municipality, :file)";
    private static final String QUEUE = """
            insert into %s_progress (job_id, municipality, attempts, rows_read, rows_per_second, percent, waits)
            values (:id, :municipality, 0, 0, 0, 0, true)""";
    private static final String COUNT_WAITING =
            "select count(*) from %s_progress where municipality = :municipality and waits";
    private static final String WAITING = "select job_id, municipality from %s_progress where waits order by job_id";
    private static final String PROGRESS =
            "select attempts, rows_read, rows_per_second, percent from %s_progress where job_id = :id";
    // One worker holds a job until its transaction ends, also by a kill. A large file takes longer than a request.
    private static final String HOLD = """
            select pg_try_advisory_xact_lock(hashtextextended(:job, 0)),
                set_config('statement_timeout', '300s', true), set_config('lock_timeout', '60s', true),
                set_config('idle_in_transaction_session_timeout', '120s', true)""";
    private static final String BEGIN = """
            update %s_progress set attempts = attempts + 1, rows_read = 0, rows_per_second = 0, percent = 0
            where job_id = :id and waits returning attempts""";
    private static final String FILE = "select file from %s_file where job_id = :id";
    private static final String FORGET_FILE = "delete from %s_file where job_id = :id";
    private static final String END = "update %s_progress set waits = false, percent = 100 where job_id = :id";
    private static final String REPORT = """
            update %s_progress set rows_read = $2, rows_per_second = $3, percent = $4
            where job_id = $1 and waits""";

    private final Pool pool;
    private final String jobs;

    /** @param jobs the name that the tables begin with; one of ours */
    protected ImportJobRepository(Pool pool, String jobs) {
        this.pool = pool;
        this.jobs = jobs;
    }

    /** @throws Problem 429 where as many of the municipality wait as may wait */
    public Uni<J> queue(J job, byte[] file) {
        return WaitingRoom.admit(jobs, job.municipality(), () -> countWaiting(job.municipality()))
                .chain(() -> persistAndFlush(job))
                .call(() -> keepFile(job, file))
                .call(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(QUEUE.formatted(jobs))
                                .setParameter("id", job.id())
                                .setParameter("municipality", job.municipality())
                                .executeUpdate()));
    }

    private Uni<Long> countWaiting(String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT_WAITING.formatted(jobs), Long.class)
                        .setParameter("municipality", municipality)
                        .getSingleResult());
    }

    private Uni<Integer> keepFile(J job, byte[] file) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP_FILE.formatted(jobs))
                        .setParameter("id", job.id())
                        .setParameter("municipality", job.municipality())
                        .setParameter("file", file)
                        .executeUpdate());
    }

    /** Its work stops as soon as it next reports. */
    public Uni<J> cancel(UUID id, String municipality, Instant now) {
        return lockOwn(id, municipality)
                .invoke(job -> job.cancel(now))
                .call(this::flush)
                .call(() -> end(id));
    }

    Uni<List<Waiting>> waiting() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WAITING.formatted(jobs), Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Waiting((UUID) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Progress> progress(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESS.formatted(jobs), Object[].class)
                        .setParameter("id", id)
                        .getSingleResult())
                .map(row -> new Progress((Integer) row[0], (Integer) row[1], (Long) row[2], (Integer) row[3]));
    }

    /** Holds the job until the transaction ends; false where another worker does. */
    Uni<Boolean> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter("job", jobs + "/" + id)
                        .getSingleResult())
                .map(row -> (Boolean) row[0]);
    }

    /** Counts an attempt; null where it no longer waits. */
    Uni<@Nullable Integer> begin(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BEGIN.formatted(jobs), Integer.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    Uni<byte[]> file(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FILE.formatted(jobs), byte[].class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** It no longer waits, and its file is deleted. */
    Uni<Void> end(UUID id) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(FORGET_FILE.formatted(jobs))
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(END.formatted(jobs))
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Reports how far it is, beside the transaction that does the work, so that others see it.
     *
     * @return whether it still waits for its end; nobody asks any more for one that does not
     */
    Uni<Boolean> report(UUID id, Progress progress) {
        return pool.preparedQuery(REPORT.formatted(jobs))
                .execute(Tuple.of(id, progress.rowsRead(), progress.rowsPerSecond(), progress.percent()))
                .map(updated -> updated.rowCount() == 1);
    }
}
