package dk.helhed.kit.inbox;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** Lets the readers go before anything else ends: their partitions are another process's at once. */
@Singleton
class Readers {

    private final KafkaConnector connector;

    Readers(@Connector("smallrye-kafka") KafkaConnector connector) {
        this.connector = connector;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        // What is under way is finished and its offset committed; at the very end the connector finds them closed.
        connector.terminate(event);
    }
}
