package dk.helhed.kit.request;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaves callers in the operating system's queue while too many connections are open: each takes memory and a file, and
 * a process that has no file left can do nothing at all.
 */
@Singleton
class ConnectionLimit {

    // Before all other filters: the first request makes the limit hold.
    private static final int FIRST = 20_000;

    private final int limit;
    private volatile boolean holds;

    ConnectionLimit(@ConfigProperty(name = "helhed.request.max-connections", defaultValue = "1000") int limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        if (!holds) {
            holds = true;
            hold(((ConnectionBase) context.request().connection()).channel().parent());
        }
        context.next();
    }

    private void hold(Channel server) {
        server.eventLoop().execute(() -> {
            if (server.pipeline().get(AcceptedConnections.class) == null) {
                server.pipeline().addFirst(new AcceptedConnections(limit));
            }
        });
    }
}
