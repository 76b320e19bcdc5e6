package dk.helhed.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.testing.TestAuthority;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.SslMode;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that lets the service in over TLS only, and what is said when something of that is wrong. */
@QuarkusTest
class ConnectionFailureTest {

    private static final String ADDRESS = "quarkus.datasource.jdbc.url";
    private static final String NOT_TRUSTED =
            "The database's certificate is not of the authority in %s, or not for the host in %s.";
    private static final String WRONG_PASSWORD = "The database refuses the role or its password: see "
            + "quarkus.datasource.username and quarkus.datasource.password.";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String reactiveUrl;

    @ConfigProperty(name = "quarkus.datasource.reactive.trust-certificate-pem.certs")
    String authority;

    @Inject
    Vertx vertx;

    @TempDir
    Path folder;

    @Test
    void who_comes_without_tls_is_told_to() {
        assertEquals(
                "The database does not let the role in as it comes: see quarkus.datasource.username, and whether "
                        + ADDRESS + " asks for TLS.",
                blocking("app", plain -> plain.replaceFirst("\\?.*", "?sslmode=disable")));
        assertEquals(
                "The database does not let the role in as it comes: see quarkus.datasource.username, and whether"
                        + " quarkus.datasource.reactive.url asks for TLS.",
                reactive(options -> options.setSslMode(SslMode.DISABLE)));
    }

    @Test
    void a_certificate_of_another_authority_is_named_as_such() throws Exception {
        Path other = TestAuthority.in(folder).certificate();

        assertEquals(
                NOT_TRUSTED.formatted("its sslrootcert", ADDRESS),
                blocking("app", url -> url.replace(authority, other.toString())));
        assertEquals(
                NOT_TRUSTED.formatted(
                        "quarkus.datasource.reactive.trust-certificate-pem.certs", "quarkus.datasource.reactive.url"),
                reactive(options -> trusting(options, other)));
    }

    @Test
    void a_certificate_for_another_host_is_named_as_such() {
        assertEquals(
                NOT_TRUSTED.formatted("its sslrootcert", ADDRESS),
                blocking("app", url -> url.replace("127.0.0.1", "localhost")));
        assertEquals(
                NOT_TRUSTED.formatted(
                        "quarkus.datasource.reactive.trust-certificate-pem.certs", "quarkus.datasource.reactive.url"),
                reactive(options -> options.setHost("localhost")));
    }

    @Test
    void a_file_that_is_not_there_is_named_by_its_setting() {
        Path none = folder.resolve("none.crt");

        assertEquals(
                "The file that its sslrootcert names cannot be read.",
                blocking("app", url -> url.replace(authority, none.toString())));
        assertEquals(
                "The file that quarkus.datasource.reactive.trust-certificate-pem.certs names cannot be read.",
                reactive(options -> trusting(options, none)));
    }

    @Test
    void a_wrong_password_is_named_by_its_setting() {
        assertEquals(WRONG_PASSWORD, blocking("wrong", url -> url));
        assertEquals(WRONG_PASSWORD, reactive(options -> options.setPassword("wrong")));
    }

    @Test
    void a_database_that_is_not_there_is_named_by_its_setting() {
        assertEquals(
                "The database that " + ADDRESS + " names is not there.",
                blocking("app", url -> url.replace("/helhed?", "/none?")));
    }

    @Test
    void a_database_that_is_away_refuses_nothing() {
        SQLException away = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/helhed", "app", "app"));

        assertEquals(Optional.empty(), refusal(away, ADDRESS, "its sslrootcert"));
    }

    private String blocking(String password, UnaryOperator<String> change) {
        SQLException failure =
                assertThrows(SQLException.class, () -> DriverManager.getConnection(change.apply(url), "app", password));
        return refusal(failure, ADDRESS, "its sslrootcert").orElseThrow(() -> new AssertionError(failure));
    }

    private String reactive(UnaryOperator<PgConnectOptions> change) {
        PgConnectOptions options = trusting(PgConnectOptions.fromUri(reactiveUrl), Path.of(authority))
                .setUser("app")
                .setPassword("app")
                .setSslMode(SslMode.VERIFY_FULL);
        options.setHostnameVerificationAlgorithm("HTTPS");
        ExecutionException failure = assertThrows(
                ExecutionException.class,
                () -> PgConnection.connect(vertx, change.apply(options))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS));
        return refusal(
                        failure,
                        "quarkus.datasource.reactive.url",
                        "quarkus.datasource.reactive.trust-certificate-pem.certs")
                .orElseThrow(() -> new AssertionError(failure));
    }

    private static PgConnectOptions trusting(PgConnectOptions options, Path certificate) {
        return options.setPemTrustOptions(new PemTrustOptions().addCertPath(certificate.toString()));
    }

    private static Optional<String> refusal(Throwable failure, String address, String authority) {
        return ConnectionFailure.refusal(StartFailure.causes(failure), "quarkus.datasource", address, authority);
    }
}
