package dk.helhed.plans.attachment;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import dk.helhed.kit.work.Blocking;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The bucket that documents are kept in; a store that does not answer is 503 to the caller. */
@ApplicationScoped
class Bucket {

    private static final Logger LOG = Logger.getLogger(Bucket.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final AttachmentConfig.S3 config;
    private @Nullable S3Client client;

    Bucket(AttachmentConfig config) {
        this.config = config.s3();
    }

    void stop(@Observes ShutdownEvent event) {
        if (client != null) {
            client.close();
        }
    }

    Uni<Void> put(String key, byte[] bytes) {
        return call(s3 -> s3.putObject(to -> to.bucket(name()).key(key), RequestBody.fromBytes(bytes)))
                .replaceWithVoid();
    }

    /** What the object hashes to; read as it streams. */
    Uni<String> sha256(String key) {
        return call(s3 -> s3.getObject(from -> from.bucket(name()).key(key), (answer, bytes) -> hex(bytes)));
    }

    private static String hex(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] some = new byte[64 * 1024];
        for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
            digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Uni<byte[]> slice(String key, long from, int length) {
        return call(s3 -> s3.getObjectAsBytes(
                        get -> get.bucket(name()).key(key).range("bytes=" + from + "-" + (from + length - 1)))
                .asByteArrayUnsafe());
    }

    /** An object that is not there is as good as deleted. */
    Uni<Void> delete(String key) {
        return call(s3 -> s3.deleteObject(from -> from.bucket(name()).key(key))).replaceWithVoid();
    }

    private <T> Uni<T> call(Function<S3Client, T> work) {
        return Blocking.call(() -> work.apply(client()))
                .onFailure(SdkException.class)
                .transform(failure -> {
                    LOG.errorf("The store of documents does not do its work: %s", failure.getMessage());
                    return Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", "5");
                });
    }

    String name() {
        return config.bucket().orElseThrow(() -> new IllegalStateException("helhed.attachments.s3.bucket is not set"));
    }

    /** Made when it is first needed: most services run without one. */
    private synchronized S3Client client() {
        if (client == null) {
            S3ClientBuilder builder = S3Client.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT)
                            .socketTimeout(config.timeout()))
                    .region(Region.of(config.region()))
                    .credentialsProvider(credentials())
                    .forcePathStyle(config.pathStyle())
                    // What speaks S3's protocol need not know Amazon's newer checksums; we compare SHA-256 ourselves.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .overrideConfiguration(override -> override.apiCallAttemptTimeout(config.timeout())
                            .apiCallTimeout(config.timeout().multipliedBy(TRIES)));
            config.endpoint().ifPresent(builder::endpointOverride);
            client = builder.build();
        }
        return client;
    }

    private AwsCredentialsProvider credentials() {
        return config.accessKey()
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, config.secretKey().orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
