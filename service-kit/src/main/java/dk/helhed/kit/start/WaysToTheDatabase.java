package dk.helhed.kit.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Tries each role's way to the database once, before the service starts. One that is refused would else be met by the
 * first request that needs it; a database that merely does not answer may come later.
 */
@ApplicationScoped
class WaysToTheDatabase {

    private static final Logger LOG = Logger.getLogger(WaysToTheDatabase.class);

    private final Instance<AgroalDataSource> blocking;

    WaysToTheDatabase(@Any Instance<AgroalDataSource> blocking) {
        this.blocking = blocking;
    }

    void tryAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        for (Instance.Handle<AgroalDataSource> handle : blocking.handles()) {
            tryOne(handle);
        }
    }

    private static void tryOne(Instance.Handle<AgroalDataSource> handle) {
        String settings = handle.getBean().getQualifiers().stream()
                .filter(DataSource.class::isInstance)
                .map(named -> "quarkus.datasource." + ((DataSource) named).value())
                .findFirst()
                .orElse("quarkus.datasource");
        try (Connection connection = handle.get().getConnection()) {
            LOG.debugf("The database lets %s in", connection.getMetaData().getUserName());
        } catch (SQLException e) {
            refuse(e, settings, settings + ".jdbc.url", "its sslrootcert");
        }
    }

    private static void refuse(Throwable failure, String role, String address, String authority) {
        ConnectionFailure.refusal(StartFailure.causes(failure), role, address, authority)
                .ifPresentOrElse(
                        sentence -> {
                            throw new RefusedAtStart(sentence, failure);
                        },
                        () -> LOG.warnf("The database does not answer yet at %s", address));
    }
}
