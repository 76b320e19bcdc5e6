package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.healthdata.reading.block.ReadingDatabase;
import dk.helhed.kit.job.WorkQueue;
import dk.helhed.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Makes the files of versions that have none, each in one process alone. A kill leaves none, and they are made again. */
@ApplicationScoped
class BulkJob implements WorkQueue<BulkKey> {

    private static final Logger LOG = Logger.getLogger(BulkJob.class);

    private final ReadingDatabase database;
    private final BulkTable table;
    private final BulkMaker maker;
    // They are tried again by the next process, which may know better.
    private final Set<BulkKey> failed = ConcurrentHashMap.newKeySet();

    BulkJob(ReadingDatabase database, BulkTable table, BulkMaker maker) {
        this.database = database;
        this.table = table;
        this.maker = maker;
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public List<BulkKey> waiting() {
        return table.waiting().stream().filter(key -> !failed.contains(key)).toList();
    }

    @Override
    public boolean attempt(BulkKey one) {
        Optional<WorkLock> held = database.hold(one.lock());
        if (held.isEmpty()) {
            return false;
        }
        try (WorkLock hold = held.get()) {
            if (table.waiting().contains(one)) {
                maker.make(one);
            }
            return true;
        } catch (RoleDatabaseException e) {
            throw e;
        } catch (Problem e) {
            // It was withdrawn meanwhile.
            return false;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The files of version %d of dataset %s cannot be made: %s at %s",
                    one.version(), one.dataset(), e.getClass().getName(), e.getStackTrace()[0]);
            failed.add(one);
            return false;
        }
    }
}
