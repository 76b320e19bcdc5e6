package dk.helhed.kit.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;

/** Lets every HTTP server of the process guard its connections; Vert.x loads this class when it starts. */
public final class ConnectionGuards implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        if (!(builder.findTransport() instanceof JDKTransport)) {
            throw new IllegalStateException("Connections are guarded on the JDK's transport alone.");
        }
        builder.findTransport(new GuardedTransport());
    }
}
