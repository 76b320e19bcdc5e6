package dk.helhed.kit.repeat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Callers;
import dk.helhed.kit.trace.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same caller the same bytes for the same read, within the same second and only while the database says that
 * nothing was committed since they were read. Nothing of it is older than a read that begins now would be.
 */
@Singleton
class RepeatedReads {

    // Behind CORS (300) and authentication (200), before all resources.
    private static final int LAST = 50;
    private static final String ASKED = ReadAsked.class.getName();
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final int LARGEST = 512 * 1024;
    private static final int PATIENCE_MILLIS = 500;

    private record Key(Caller caller, ReadAsked asked) {}

    private final Snapshots snapshots;
    private final Clock clock;
    private final Counter repeated;
    private final List<PathTemplate> except;
    private final Cache<Key, KeptRead> kept;
    private final ConcurrentMap<Key, Future<Void>> reading = new ConcurrentHashMap<>();

    RepeatedReads(
            Snapshots snapshots,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "helhed.repeated-reads.bytes", defaultValue = "16777216") long bytes,
            @ConfigProperty(name = "helhed.repeated-reads.except") Optional<List<String>> except) {
        this.except = except.orElse(List.of()).stream().map(PathTemplate::of).toList();
        this.snapshots = snapshots;
        this.clock = clock;
        this.repeated = meters.counter("helhed.reads.repeated");
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, KeptRead>weigher((key, read) -> read.size())
                .expireAfterWrite(SHORT)
                .executor(Runnable::run)
                .build();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, LAST);
    }

    private void handle(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)
                || isExcepted(context.request().path())) {
            context.next();
            return;
        }
        ReadAsked asked = ReadAsked.of(context.request());
        if (asked == null) {
            context.next();
            return;
        }
        context.put(ASKED, asked);
        var unused = QuarkusHttpUser.getSecurityIdentity(context, null)
                .map(identity -> identity == null ? Caller.ANONYMOUS : Callers.of(identity))
                .subscribe()
                // Whoever is refused is refused by what comes next, in its words.
                .with(caller -> answer(context, new Key(caller, asked)), failure -> {
                    if (!context.failed() && !context.response().ended()) {
                        context.next();
                    }
                });
    }

    /** Whether its resource keeps answers itself. */
    private boolean isExcepted(String path) {
        return except.stream().anyMatch(template -> template.matches(path));
    }

    /** Of those who ask the same at the same time one reads, and the others wait for what it reads. */
    private void answer(RoutingContext context, Key key) {
        if (current(key) != null) {
            giveOrRead(context, key);
            return;
        }
        Promise<Void> read = Promise.promise();
        Future<Void> underWay = reading.putIfAbsent(key, read.future());
        if (underWay == null) {
            context.addEndHandler(ended -> {
                boolean unused = reading.remove(key, read.future());
                read.complete();
            });
            context.next();
            return;
        }
        Promise<Void> here = ((ContextInternal) Objects.requireNonNull(Vertx.currentContext())).promise();
        underWay.onComplete(here);
        here.future().timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).onComplete(ended -> giveOrRead(context, key));
    }

    private @Nullable KeptRead current(Key key) {
        KeptRead read = kept.getIfPresent(key);
        return read != null && read.second() == second() ? read : null;
    }

    private void giveOrRead(RoutingContext context, Key key) {
        KeptRead read = current(key);
        if (read == null) {
            context.next();
            return;
        }
        snapshots.now().timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).onComplete(now -> {
            if (now.succeeded() && now.result().equals(read.state())) {
                Route.set(read.template());
                repeated.increment();
                read.send(context.response());
            } else {
                context.next();
            }
        });
    }

    long second() {
        return clock.instant().getEpochSecond();
    }

    /** What the request at hand asks for, where its answer may be kept. */
    static @Nullable ReadAsked asked(@Nullable RoutingContext request) {
        return request == null ? null : request.get(ASKED);
    }

    void keep(Caller caller, ReadAsked asked, KeptRead read) {
        if (read.size() <= LARGEST) {
            kept.put(new Key(caller, asked), read);
        }
    }
}
