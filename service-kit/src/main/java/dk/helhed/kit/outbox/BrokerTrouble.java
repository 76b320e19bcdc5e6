package dk.helhed.kit.outbox;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Words why the broker cannot be worked with: it names the setting to look at, and never its value. */
public final class BrokerTrouble {

    private static final Pattern SETTING = Pattern.compile("for configuration ([\\w.]+)|configuration \"([\\w.]+)\"");

    private static final String AWAY =
            "The broker does not answer at kafka.bootstrap.servers, or speaks another protocol"
                    + " than kafka.security.protocol.";

    private BrokerTrouble() {}

    /** Empty when Kafka has nothing to do with the failure. */
    public static Optional<String> sentence(Throwable failure) {
        Optional<String> sentence = Optional.empty();
        // What lies deepest says most.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> deeper = of(cause);
            sentence = deeper.isPresent() ? deeper : sentence;
        }
        return sentence;
    }

    private static Optional<String> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case TopicAuthorizationException e ->
                        "The broker has not, or gives this service no right to: "
                                + String.join(", ", new TreeSet<>(e.unauthorizedTopics())) + ".";
                    case AuthorizationException e ->
                        "The broker gives this service not the rights that it needs: " + e.getMessage() + ".";
                    case SslAuthenticationException e ->
                        "The broker's certificate is not trusted, or not for the host in kafka.bootstrap.servers: see"
                                + " kafka.ssl.truststore.location.";
                    case AuthenticationException e ->
                        "The broker refuses the user or its password: see kafka.sasl.jaas.config and"
                                + " kafka.sasl.mechanism.";
                    case UnknownTopicOrPartitionException e ->
                        "The broker has not the topic that is written to or read.";
                    case TimeoutException e -> AWAY;
                    case java.util.concurrent.TimeoutException e -> AWAY;
                    case ConfigException e -> setting(String.valueOf(e.getMessage()));
                    case KafkaException e ->
                        "The Kafka client does not take its settings: see kafka.bootstrap.servers, and the files and"
                                + " passwords under kafka.ssl and kafka.sasl.";
                    default -> null;
                });
    }

    private static String setting(String message) {
        Matcher named = SETTING.matcher(message);
        if (!named.find()) {
            return "The setting kafka.bootstrap.servers names no broker that can be found.";
        }
        String name = named.group(1) == null ? named.group(2) : named.group(1);
        return "The setting kafka." + name + " has a value that cannot be read.";
    }
}
