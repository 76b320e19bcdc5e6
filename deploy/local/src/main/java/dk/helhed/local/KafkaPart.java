package dk.helhed.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The Kafka broker, a process of its own with the launcher's libraries. */
record KafkaPart(Home home, Ports at) implements Part {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka";
    }

    @Override
    public String url() {
        return "127.0.0.1:" + at.kafka();
    }

    @Override
    public List<Integer> ports() {
        return List.of(at.kafka(), at.kafkaController());
    }

    @Override
    public String version() {
        return Release.of("kafka");
    }

    @Override
    public String build() {
        return version() + " on " + at.kafka();
    }

    @Override
    public void prepare(Console console) {}

    @Override
    public Launch launch() {
        Path data = home.data().resolve("kafka");
        List<String> command = new Jvm(home, cache().options())
                .command(
                        256,
                        "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        data.toString(),
                        Integer.toString(at.kafka()),
                        Integer.toString(at.kafkaController()));
        return new Launch(command, Map.of(), home.repository(), home.log(name()));
    }

    @Override
    public boolean isLearning() {
        return cache().isToBeMade();
    }

    private ClassCache cache() {
        Path launcher = home.localModule().resolve("target/helhed-local.jar");
        return new ClassCache(
                home, name(), version() + " of " + launcher.toFile().lastModified());
    }

    @Override
    public Health health() {
        // The client would try for seconds; one look at the port is enough.
        if (!PortCheck.answers(at.kafka())) {
            return Health.notReady("does not answer");
        }
        Map<String, Object> settings =
                Map.of("bootstrap.servers", url(), "request.timeout.ms", "3000", "default.api.timeout.ms", "3000");
        try (Admin admin = Admin.create(settings)) {
            int nodes = admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).size();
            return nodes == 1 ? Health.UP : Health.notReady("has " + nodes + " nodes");
        } catch (ExecutionException | TimeoutException e) {
            return Health.notReady("answers no request");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.notReady("was not waited for");
        }
    }
}
