package dk.helhed.kit.request;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body as it comes in, without ever holding more of it than an upload may have. A body that Quarkus reads for a
 * resource method is held to one size for all paths, and a larger one moves its request off the event loop.
 */
@Singleton
public class RawBody {

    private final long most;

    RawBody(@ConfigProperty(name = "helhed.request.max-upload", defaultValue = "1M") MemorySize maxUpload) {
        this.most = maxUpload.asLongValue();
    }

    /** The whole body. Fails with 413 as soon as it is too large: one sent in chunks says its size only by ending. */
    public Uni<byte[]> read(HttpServerRequest request) {
        Buffer all = Buffer.buffer();
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(all.getBytes());
                return;
            }
            request.exceptionHandler(emitter::fail);
            request.handler(part -> {
                if (all.length() + part.length() <= most) {
                    all.appendBuffer(part);
                } else {
                    emitter.fail(Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", most)
                            .withHeader("Connection", "close"));
                }
            });
            request.endHandler(ended -> emitter.complete(all.getBytes()));
            request.resume();
        });
    }
}
