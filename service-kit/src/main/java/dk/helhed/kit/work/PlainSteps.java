package dk.helhed.kit.work;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/**
 * Lets each step of a chain run as it is. Mutiny would hand contexts that are bound to threads on from step to step; what
 * a request has of its own is in its Vert.x context, and the handing on took a third of the time of a read.
 */
@Singleton
class PlainSteps {

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        Infrastructure.clearInterceptors();
    }
}
