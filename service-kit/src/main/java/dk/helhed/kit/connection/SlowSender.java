package dk.helhed.kit.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sender off that takes too long over a head, over a body, or over its next request. A head's time is not
 * lengthened by a byte now and then, and a body's only by enough of them.
 */
final class SlowSender {

    private final Patience patience;
    private @Nullable ScheduledFuture<?> timer;
    private boolean isIdle;
    private long bodyBytes;
    private Duration waited = Duration.ZERO;

    SlowSender(Patience patience) {
        this.patience = patience;
    }

    void headBegins(ChannelHandlerContext context) {
        isIdle = false;
        closeAfter(context, patience.head());
    }

    void idles(ChannelHandlerContext context) {
        isIdle = true;
        closeAfter(context, patience.idle());
    }

    void headGoesOn(ChannelHandlerContext context) {
        if (isIdle) {
            headBegins(context);
        }
    }

    void bodyBegins(ChannelHandlerContext context) {
        isIdle = false;
        bodyBytes = 0;
        waited = Duration.ZERO;
        stop();
        awaitMore(context);
    }

    void bodyCame(int bytes) {
        bodyBytes += bytes;
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void awaitMore(ChannelHandlerContext context) {
        Duration step = patience.body().dividedBy(4);
        timer = context.executor().schedule(() -> lookAtBody(context, step), step.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAtBody(ChannelHandlerContext context, Duration step) {
        // While the service itself does not read on, the sender is not the slow one.
        if (context.channel().config().isAutoRead()) {
            waited = waited.plus(step);
        }
        boolean slow = waited.compareTo(patience.body()) >= 0
                && bodyBytes * 1000 < patience.bytesPerSecond() * waited.toMillis();
        if (slow) {
            context.close();
        } else {
            awaitMore(context);
        }
    }

    private void closeAfter(ChannelHandlerContext context, Duration time) {
        stop();
        timer = context.executor().schedule(() -> context.close(), time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
