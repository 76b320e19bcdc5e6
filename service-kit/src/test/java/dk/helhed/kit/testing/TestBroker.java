package dk.helhed.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A one-node Kafka (KRaft) inside the test's JVM, on free ports, with a folder of its own that goes when it stops. The
 * service may come over TLS and with a password, the tests come as they are.
 */
final class TestBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final int encryptedPort;
    private final Path folder;

    private TestBroker(KafkaRaftServer server, int port, int encryptedPort, Path folder) {
        this.server = server;
        this.port = port;
        this.encryptedPort = encryptedPort;
        this.folder = folder;
    }

    static TestBroker start(TestAuthority authority) throws Exception {
        forgetFormerClassLoaders();
        Path folder = Files.createTempDirectory("helhed-kafka");
        int port = FreePort.find();
        int encryptedPort = FreePort.find();
        int controllerPort = FreePort.find();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        String listeners = "PLAINTEXT://127.0.0.1:" + port + ",TLS://127.0.0.1:" + encryptedPort;
        settings.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", listeners);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,TLS:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.tls.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.key", Files.readString(authority.serverKey()));
        settings.put("ssl.keystore.certificate.chain", Files.readString(authority.serverCertificate()));
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        Formatter formatter = new Formatter();
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setNodeId(1);
        formatter.setScramArguments(List.of("SCRAM-SHA-512=[name=app,password=app]"));
        formatter.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        formatter.setControllerListenerName("CONTROLLER");
        formatter.setMetadataLogDirectory(folder.resolve("log").toString());
        formatter.addDirectory(folder.resolve("log").toString());
        formatter.run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new TestBroker(server, port, encryptedPort, folder);
    }

    // Kafka adds these once for the JVM. Those of another test profile's class loader let nobody in here.
    private static void forgetFormerClassLoaders() {
        Security.removeProvider("SASL/SCRAM Client Provider");
        Security.removeProvider("SASL/SCRAM Server Provider");
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String encryptedAddress() {
        return "127.0.0.1:" + encryptedPort;
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        server.awaitShutdown();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
