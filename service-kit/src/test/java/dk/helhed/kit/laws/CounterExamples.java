package dk.helhed.kit.laws;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What nobody should write: plain classes that no container ever sees, since the tests' index leaves this package out. */
final class CounterExamples {

    private CounterExamples() {}

    static class SilentEndpoint {
        @GET
        public String get() {
            return "who may call me?";
        }
    }

    static class FormlessParameters {
        @GET
        public String get(@QueryParam("code") String code) {
            return code;
        }
    }

    static class FormlessBean {
        @QueryParam("code")
        String code = "";
    }

    static class HiddenEndpoint {
        @GET
        @PermitAll
        String get() {
            return "I answer 404";
        }
    }

    @Path("/counter-example-that-hangs-up")
    static class HangingUp {}

    interface Things extends PanacheRepositoryBase<Object, String> {}

    record QueryingResource(Things things) {}

    @Entity
    static class AskingEntity {
        @jakarta.persistence.Id
        String id = "";

        Uni<String> ask() {
            return Uni.createFrom().item(id);
        }
    }

    static class BackDoor {
        Uni<String> enter() {
            return Panache.withTransaction(() -> Uni.createFrom().item("without a municipality"));
        }
    }

    static class Holding {
        Uni<SqlConnection> hold(Pool pool) {
            return pool.getConnection();
        }
    }

    static class Waiting {
        String waits() {
            return Uni.createFrom().item("done").await().indefinitely();
        }
    }

    // No bean, so that it never really begins.
    @Vetoed
    static class Hasty {
        @Scheduled(every = "1s")
        void round() {}
    }

    static class OwnTimer {
        void start() {
            Executors.newSingleThreadScheduledExecutor();
        }
    }

    static class OwnSpan {
        void mark(String whatACallerWrote) {
            Span.current().setAttribute("query", whatACallerWrote);
        }
    }

    static class OwnWatch {
        Instant look() {
            return Instant.now();
        }
    }

    static class ThingManager {}

    static class ThingStore implements PanacheRepositoryBase<Object, String> {}

    // An interface, so that nobody makes a bean of it and really listens.
    interface ThingReader {
        @Incoming("things")
        void on(String thing);
    }
}
