package dk.helhed.healthdata.reading.data;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how often the reading role's connections are taken. */
@Singleton
@DataSource("reading")
class Connections implements AgroalPoolInterceptor {

    private final AtomicLong taken = new AtomicLong();

    @Override
    public void onConnectionAcquire(Connection connection) {
        taken.incrementAndGet();
    }

    long taken() {
        return taken.get();
    }
}
