package dk.helhed.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with an owner and an application role, a real Kafka, and a key that signs the tests' tokens. Both let
 * the service in over TLS and with its password only, and the tests themselves as they like.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    // Whatever the service opens is encrypted, and checked, or refused.
    private static final String WHO_MAY_CONNECT = """
            host    all postgres                  127.0.0.1/32 trust
            hostssl all app,owner,worker,reading  127.0.0.1/32 scram-sha-256
            """;

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TestBroker broker;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            Path secrets = Files.createTempDirectory("helhed-tls");
            folder = secrets;
            TestAuthority authority = TestAuthority.in(secrets);
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setPort(FreePort.find())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_key_file", authority.serverKey().toString())
                    .setServerConfig(
                            "ssl_cert_file", authority.serverCertificate().toString())
                    .setServerConfig(
                            "hba_file",
                            Files.writeString(secrets.resolve("hba.conf"), WHO_MAY_CONNECT)
                                    .toString())
                    .start();
            postgres = started;
            createRoles(started);
            TestBroker kafka = TestBroker.start(authority);
            broker = kafka;
            Map<String, String> config = new HashMap<>();
            String address = "//127.0.0.1:" + started.getPort() + "/helhed";
            String certificate = authority.certificate().toString();
            config.put("quarkus.datasource.reactive.url", "postgresql:" + address);
            config.put("quarkus.datasource.reactive.postgresql.ssl-mode", "verify-full");
            config.put("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
            config.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            config.put("quarkus.datasource.reactive.trust-certificate-pem.certs", certificate);
            config.put(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql:" + address + "?sslmode=verify-full&sslrootcert=" + certificate);
            config.put("quarkus.datasource.username", "app");
            config.put("quarkus.datasource.password", "app");
            config.put("quarkus.flyway.username", "owner");
            config.put("quarkus.flyway.password", "owner");
            config.put("kafka.bootstrap.servers", kafka.encryptedAddress());
            config.put("kafka.security.protocol", "SASL_SSL");
            config.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
            config.put("kafka.sasl.jaas.config", Topics.user("app", "app"));
            config.put("kafka.ssl.truststore.type", "PEM");
            config.put("kafka.ssl.truststore.location", certificate);
            config.put(Topics.ADDRESS, kafka.address());
            config.put("quarkus.oidc.public-key", newTokenKey());
            config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
            return config;
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("The real parts of the tests did not start", e);
        }
    }

    private static void createRoles(EmbeddedPostgres postgres) throws SQLException {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create role owner login password 'owner' nosuperuser nobypassrls");
            sql.execute("create role app login password 'app' nosuperuser nobypassrls");
            // The roles behind and before health-data-service's wall; the others have no use for them.
            sql.execute("create role worker login password 'worker' nosuperuser nobypassrls");
            sql.execute("create role reading login password 'reading' nosuperuser nobypassrls");
            sql.execute("create database helhed owner owner");
        }
    }

    private static String newTokenKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        // The tests run in another class loader than this resource: a system property is what both see.
        System.setProperty(
                Tokens.PRIVATE_KEY,
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    @Override
    public void stop() {
        try {
            if (broker != null) {
                broker.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            if (folder != null) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> file.toFile().delete());
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
