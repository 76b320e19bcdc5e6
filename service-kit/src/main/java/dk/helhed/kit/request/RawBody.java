package dk.helhed.kit.request;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body as it comes in, without ever holding more of it than an upload may have, nor more of all bodies together
 * than there is room for. A body that Quarkus reads for a resource method is held to one size for all paths, and a larger
 * one moves its request off the event loop.
 */
@Singleton
public class RawBody {

    private final long most;
    private final BodyRoom room;
    private final CurrentVertxRequest current;

    RawBody(
            @ConfigProperty(name = "helhed.request.max-upload", defaultValue = "1M") MemorySize maxUpload,
            BodyRoom room,
            CurrentVertxRequest current) {
        this.most = maxUpload.asLongValue();
        this.room = room;
        this.current = current;
    }

    /** The whole body. Fails with 413 as soon as it is too large: one sent in chunks says its size only by ending. */
    public Uni<byte[]> read(HttpServerRequest request) {
        return read(request, most);
    }

    /** The same, with a limit of the caller's own. */
    Uni<byte[]> read(HttpServerRequest request, long limit) {
        BodyRoom.Share share = room.share();
        current.getCurrent().addEndHandler(ended -> share.giveBack());
        Buffer all = Buffer.buffer();
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(all.getBytes());
                return;
            }
            request.exceptionHandler(emitter::fail);
            request.handler(part -> take(part, all, limit, share, emitter));
            request.endHandler(ended -> emitter.complete(all.getBytes()));
            request.resume();
        });
    }

    private static void take(
            Buffer part, Buffer all, long limit, BodyRoom.Share share, UniEmitter<? super byte[]> emitter) {
        if (all.length() + part.length() > limit) {
            emitter.fail(Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", limit)
                    .withHeader("Connection", "close"));
        } else if (!share.take(part.length())) {
            emitter.fail(Problem.of(ProblemType.UNAVAILABLE, "unavailable.bodies")
                    .withHeader("Retry-After", BodyRoom.RETRY_SECONDS)
                    .withHeader("Connection", "close"));
        } else {
            all.appendBuffer(part);
        }
    }
}
