package dk.helhed.kit.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that works: what waits is in the database, so that a restarted service goes on where the last one ended. */
@ApplicationScoped
public class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Job> jobs;
    private final Duration idle;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Worker(@All List<Job> jobs, @ConfigProperty(name = "helhed.worker.idle", defaultValue = "2s") Duration idle) {
        this.jobs = jobs;
        this.idle = idle;
    }

    /** Says that there is something to do, so that the worker looks at once. */
    public void wake() {
        wakeUps.release();
    }

    void start(@Observes StartupEvent event) {
        if (!jobs.isEmpty()) {
            thread = Thread.ofPlatform().name("worker").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                boolean worked = false;
                for (Job job : jobs) {
                    worked |= job.doOne();
                }
                if (!worked && wakeUps.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The message of what failed may hold data, its kind and place may not.
                LOG.warnf("The worker waits: %s at %s", e.getClass().getName(), place(e));
                pause();
            }
        }
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }

    private void pause() {
        try {
            Thread.sleep(idle);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
