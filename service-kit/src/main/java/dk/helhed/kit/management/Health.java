package dk.helhed.kit.management;

import dk.helhed.kit.database.Watch;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says how the service is from what was seen last, so that the answer never waits for anything. */
@Singleton
class Health {

    private static final String DATABASE = "database answers";

    private final Watch watch;
    private final EventLoops loops;
    private final ManagementConfig config;
    private volatile boolean listening;
    private volatile boolean stopping;

    Health(Watch watch, EventLoops loops, ManagementConfig config) {
        this.watch = watch;
        this.loops = loops;
        this.config = config;
    }

    /** The API's port opens later than the one on which this is asked. */
    void listen(@ObservesAsync HttpServerStart event) {
        listening = true;
    }

    void listen(@ObservesAsync HttpsServerStart event) {
        listening = true;
    }

    /** From now on no new request is to be sent here; those that come are still served. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    /** What only a new process can help. */
    Map<String, Boolean> alive() {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("connections can be had or will be", !watch.isBeyondRepair());
        checks.put("event loops run", loops.blocked().compareTo(config.blockedFor()) < 0);
        return checks;
    }

    /** What it takes to serve a request. */
    Map<String, Boolean> ready() {
        Map<String, Boolean> checks = alive();
        checks.put("the API's port is open", listening);
        checks.put("not stopping", !stopping);
        checks.put(DATABASE, watch.hasAnsweredWithin(config.readyWithin()));
        return checks;
    }

    /** What is known of why a check fails. */
    Optional<String> reason(String check) {
        return check.equals(DATABASE) ? watch.trouble() : Optional.empty();
    }
}
