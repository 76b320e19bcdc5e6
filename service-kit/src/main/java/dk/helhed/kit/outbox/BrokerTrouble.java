package dk.helhed.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Words what keeps events from the broker. It names the settings and never a value. */
final class BrokerTrouble {

    private BrokerTrouble() {}

    static String sentence(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return "What it met is: " + failure;
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case SaslAuthenticationException e ->
                "The broker refuses the user or its password: see kafka.sasl.jaas.config and kafka.sasl.mechanism.";
            case SslAuthenticationException e ->
                "The broker's certificate is not of the authority in kafka.ssl.truststore.location, or not for the host in"
                        + " kafka.bootstrap.servers.";
            case AuthorizationException e ->
                "The broker gives the user of kafka.sasl.jaas.config too few rights: " + e.getMessage();
            case InvalidConfigurationException e -> "A file or key that kafka.ssl.* names cannot be read.";
            case UnknownTopicOrPartitionException e -> "The broker lacks a topic: " + e.getMessage();
            case org.apache.kafka.common.errors.TimeoutException e -> away();
            case TimeoutException e -> away();
            default -> null;
        };
    }

    private static String away() {
        return "The broker does not answer at kafka.bootstrap.servers, or speaks another kafka.security.protocol.";
    }

    private static List<Throwable> causes(@Nullable Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable one = failure; one != null && !causes.contains(one); one = one.getCause()) {
            causes.add(one);
        }
        return causes;
    }
}
