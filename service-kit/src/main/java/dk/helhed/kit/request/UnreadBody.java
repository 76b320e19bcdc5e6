package dk.helhed.kit.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a caller finish sending a body that is already refused. Hanging up at once would reset the connection, and the
 * caller would see that and not the answer; but neither may it go on for long.
 */
final class UnreadBody {

    private static final long PATIENCE_MILLIS = 2_000;
    private static final int MOST_TIMES_THE_LIMIT = 4;

    private UnreadBody() {}

    static void discard(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        AtomicLong discarded = new AtomicLong();
        request.handler(part -> {
            if (discarded.addAndGet(part.length()) > MOST_TIMES_THE_LIMIT * limit) {
                hangUp(request);
            }
        });
        request.resume();
        context.vertx().setTimer(PATIENCE_MILLIS, timer -> {
            if (!request.isEnded()) {
                hangUp(request);
            }
        });
    }

    private static void hangUp(HttpServerRequest request) {
        request.connection().close();
    }
}
