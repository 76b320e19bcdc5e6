import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * What the operators would make of the manifests: the databases with their roles and TLS, and a broker with TLS, SCRAM,
 * topics and rights. Run by ./try with the libraries of the local suite.
 */
class Parts {
    static final int ITERATIONS = 4096;

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        int offset = Integer.parseInt(arguments[1]);
        Path home = Path.of(arguments[2]);
        String password = Files.readString(work.resolve("password")).strip();
        List<JsonNode> manifests;
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(work.resolve("manifests.yaml").toFile())) {
            manifests = documents.readAll();
        }
        databases(of(manifests, "Cluster"), 15432 + offset, home, password);
        broker(manifests, work, offset, password);
    }

    static List<JsonNode> of(List<JsonNode> manifests, String kind) {
        return manifests.stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
    }

    static String name(JsonNode manifest) {
        return manifest.path("metadata").path("name").asText();
    }

    static void databases(List<JsonNode> clusters, int port, Path home, String password) throws Exception {
        String superuser = new YAMLMapper().readTree(home.resolve("secrets.json").toFile()).path("postgres").asText();
        try (Connection connection = connect(port, "postgres", superuser);
                Statement sql = connection.createStatement()) {
            for (String setting : List.of("ssl_cert_file = 'trial.crt'", "ssl_key_file = 'trial.key'", "ssl = on")) {
                sql.execute("ALTER SYSTEM SET " + setting);
            }
            sql.execute("SELECT pg_reload_conf()");
            sql.execute("CREATE ROLE owner LOGIN PASSWORD '" + password + "'");
            sql.execute("CREATE ROLE stranger LOGIN PASSWORD '" + password + "'");
            Set<String> made = new HashSet<>();
            for (JsonNode cluster : clusters) {
                if (!cluster.path("spec").has("managed")) {
                    continue;
                }
                String database = name(cluster).replace("-db", "_trial").replace('-', '_');
                sql.execute("CREATE DATABASE " + database + " OWNER owner");
                try (Connection inside = connect(port, database, superuser);
                        Statement first = inside.createStatement()) {
                    for (JsonNode line : cluster.path("spec").path("bootstrap").path("initdb").path("postInitApplicationSQL")) {
                        // Roles are the server's, and here one server has all databases.
                        if (!line.asText().startsWith("CREATE ROLE ") || made.add(line.asText().split(" ")[2])) {
                            first.execute(line.asText().replace("DATABASE helhed", "DATABASE " + database));
                        }
                    }
                }
                for (JsonNode role : cluster.path("spec").path("managed").path("roles")) {
                    sql.execute("ALTER ROLE " + role.path("name").asText() + " PASSWORD '" + password + "'");
                }
            }
        }
    }

    static Connection connect(int port, String database, String password) throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password);
    }

    static void broker(List<JsonNode> manifests, Path work, int offset, String password) throws Exception {
        Path data = work.resolve("kafka");
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(System.out)
                .run();
        int inside = 19292 + offset;
        Map<String, String> settings = new HashMap<>();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", data.toString());
        settings.put(
                "listeners",
                "INSIDE://127.0.0.1:" + inside + ",CONTROLLER://127.0.0.1:" + (inside + 1) + ",TLS://127.0.0.1:" + (inside + 2));
        settings.put(
                "advertised.listeners", "INSIDE://127.0.0.1:" + inside + ",TLS://kafka-kafka-bootstrap:" + (inside + 2));
        settings.put("inter.broker.listener.name", "INSIDE");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,TLS:SASL_SSL");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + (inside + 1));
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.tls.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.location", work.resolve("trial.pem").toString());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put("auto.create.topics.enable", "false");
        for (String copies : List.of("offsets.topic.replication.factor", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr", "offsets.topic.num.partitions")) {
            settings.put(copies, "1");
        }
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + inside))) {
            admin.createTopics(of(manifests, "KafkaTopic").stream().map(Parts::topic).toList()).all().get();
            List<UserScramCredentialAlteration> users = new ArrayList<>();
            List<AclBinding> rights = new ArrayList<>();
            for (JsonNode user : of(manifests, "KafkaUser")) {
                users.add(new UserScramCredentialUpsertion(
                        name(user), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password));
                user.path("spec").path("authorization").path("acls").forEach(right -> rights.addAll(rights(name(user), right)));
            }
            admin.alterUserScramCredentials(users).all().get();
            admin.createAcls(rights).all().get();
        }
        System.out.println("PARTS ARE READY");
        server.awaitShutdown();
    }

    static NewTopic topic(JsonNode manifest) {
        Map<String, String> settings = new HashMap<>();
        manifest.path("spec").path("config").properties().forEach(one -> settings.put(one.getKey(), one.getValue().asText()));
        return new NewTopic(name(manifest), Optional.of(manifest.path("spec").path("partitions").asInt()), Optional.empty())
                .configs(settings);
    }

    static List<AclBinding> rights(String user, JsonNode right) {
        var pattern = new ResourcePattern(
                ResourceType.fromString(right.path("resource").path("type").asText()),
                right.path("resource").path("name").asText(),
                PatternType.LITERAL);
        List<AclBinding> bindings = new ArrayList<>();
        right.path("operations").forEach(operation -> bindings.add(new AclBinding(
                pattern,
                new AccessControlEntry(
                        "User:" + user, "*", AclOperation.fromString(operation.asText()), AclPermissionType.ALLOW))));
        return bindings;
    }
}
