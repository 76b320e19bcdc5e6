package dk.helhed.kit.database;

import dk.helhed.kit.time.Ids;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the pool, without a time-out of its own, and with a name by which PostgreSQL knows this process's connections. */
@Singleton
public class Connections implements PgPoolCreator {

    private final DatabaseConfig config;
    private final String name;

    Connections(DatabaseConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.name = service + "/" + Ids.next();
    }

    /** Which connections in {@code pg_stat_activity} are this process's. */
    String name() {
        return name;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions options = new PoolOptions(input.poolOptions())
                .setConnectionTimeout((int) config.poolTimeout().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        var databases = input.pgConnectOptionsList().stream()
                .map(PgConnectOptions::new)
                .peek(database -> database.addProperty("application_name", name))
                .toList();
        return PgDriver.INSTANCE.createPool(input.vertx(), databases, options);
    }
}
