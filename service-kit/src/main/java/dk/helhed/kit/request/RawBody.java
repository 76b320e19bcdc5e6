package dk.helhed.kit.request;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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
        Arriving body = new Arriving(limit, share);
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(body.whole());
                return;
            }
            request.exceptionHandler(emitter::fail);
            request.handler(part -> {
                Problem refusal = body.take(part);
                if (refusal != null) {
                    // What else comes is read and forgotten.
                    request.handler(rest -> {});
                    emitter.fail(refusal.withHeader("Connection", "close"));
                }
            });
            request.endHandler(ended -> emitter.complete(body.whole()));
            request.resume();
        });
    }

    /** What has come of a body. The connection holds this for as long as it is open, so it holds nothing that is not needed. */
    private static final class Arriving {

        private final long limit;
        private final BodyRoom.Share share;
        private Buffer come = Buffer.buffer();

        Arriving(long limit, BodyRoom.Share share) {
            this.limit = limit;
            this.share = share;
        }

        @Nullable
        Problem take(Buffer part) {
            Problem refusal = refusal(part.length());
            come = refusal == null ? come.appendBuffer(part) : Buffer.buffer();
            return refusal;
        }

        private @Nullable Problem refusal(int more) {
            if (come.length() + more > limit) {
                return Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", limit);
            }
            return share.take(more)
                    ? null
                    : Problem.of(ProblemType.UNAVAILABLE, "unavailable.bodies")
                            .withHeader("Retry-After", BodyRoom.RETRY_SECONDS);
        }

        byte[] whole() {
            byte[] bytes = come.getBytes();
            come = Buffer.buffer();
            return bytes;
        }
    }
}
