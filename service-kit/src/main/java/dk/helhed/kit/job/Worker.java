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

/**
 * The threads that work, one for long pieces and one for short ones: what waits is in the database, so that a restarted
 * service goes on where the last one ended.
 */
@ApplicationScoped
public class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Duration idle;
    private final Hand longOnes;
    private final Hand shortOnes;
    private volatile boolean stopping;

    Worker(@All List<Job> jobs, @ConfigProperty(name = "helhed.worker.idle", defaultValue = "2s") Duration idle) {
        this.idle = idle;
        this.longOnes = new Hand("worker", jobs.stream().filter(job -> !job.isShort()).toList());
        this.shortOnes = new Hand("worker-short", jobs.stream().filter(Job::isShort).toList());
    }

    /** Says that there is something to do, so that the worker looks at once. */
    public void wake() {
        longOnes.wakeUps.release();
        shortOnes.wakeUps.release();
    }

    void start(@Observes StartupEvent event) {
        longOnes.start();
        shortOnes.start();
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        longOnes.stop();
        shortOnes.stop();
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }

    private final class Hand {

        private final Semaphore wakeUps = new Semaphore(0);
        private final String name;
        private final List<Job> jobs;
        private @Nullable Thread thread;

        Hand(String name, List<Job> jobs) {
            this.name = name;
            this.jobs = jobs;
        }

        void start() {
            if (!jobs.isEmpty()) {
                thread = Thread.ofPlatform().name(name).daemon().start(this::run);
            }
        }

        void stop() throws InterruptedException {
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

        private void pause() {
            try {
                Thread.sleep(idle);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }
}
