package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.kit.job.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Packs the versions that are not packed yet, those from before there was a read model too, each in one process alone. */
@ApplicationScoped
class PackJob implements WorkQueue<VersionKey> {

    private static final Logger LOG = Logger.getLogger(PackJob.class);

    private final ReadingDatabase database;
    private final VersionTable versions;
    private final Packer packer;
    // They are tried again by the next process, which may know better.
    private final Set<VersionKey> failed = ConcurrentHashMap.newKeySet();

    PackJob(ReadingDatabase database, VersionTable versions, Packer packer) {
        this.database = database;
        this.versions = versions;
        this.packer = packer;
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public List<VersionKey> waiting() {
        return versions.waiting().stream().filter(key -> !failed.contains(key)).toList();
    }

    @Override
    public boolean attempt(VersionKey one) {
        // Versions of a dataset share blocks.
        Optional<WorkLock> held = database.hold(one.dataset());
        if (held.isEmpty()) {
            return false;
        }
        try (WorkLock hold = held.get()) {
            packer.pack(one);
            return true;
        } catch (RoleDatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Version %d of dataset %s cannot be packed: %s at %s",
                    one.number(), one.dataset(), e.getClass().getName(), e.getStackTrace()[0]);
            failed.add(one);
            return false;
        }
    }
}
