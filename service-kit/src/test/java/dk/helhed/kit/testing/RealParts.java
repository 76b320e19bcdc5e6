package dk.helhed.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with an owner and an application role, a real Kafka, and a key that signs the tests' tokens. */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TestBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setPort(FreePort.find())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .start();
            postgres = started;
            createRoles(started);
            TestBroker kafka = TestBroker.start();
            broker = kafka;
            Map<String, String> config = new HashMap<>();
            String address = "//127.0.0.1:" + started.getPort() + "/helhed";
            config.put("quarkus.datasource.reactive.url", "postgresql:" + address);
            config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql:" + address);
            config.put("quarkus.datasource.username", "app");
            config.put("quarkus.datasource.password", "app");
            config.put("quarkus.flyway.username", "owner");
            config.put("quarkus.flyway.password", "owner");
            config.put("kafka.bootstrap.servers", kafka.address());
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
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
