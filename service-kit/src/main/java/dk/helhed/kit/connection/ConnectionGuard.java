package dk.helhed.kit.connection;

import dk.helhed.kit.problem.Problem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the decoder and the web server on one connection. What is no request that every server would read alike
 * is refused with a problem, and nothing behind it on the connection is read; a sender that is too slow is cut off.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private final SlowSender slow;
    private @Nullable ChannelHandlerContext context;
    private @Nullable HttpRequest latest;
    private @Nullable Problem refusal;
    private int unanswered;
    private boolean answering;
    private boolean bodyIsOpen;
    private boolean isOver;

    ConnectionGuard(Patience patience) {
        this.slow = new SlowSender(patience);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        slow.headBegins(added);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        slow.stop();
    }

    /** The first byte of a head, or any other. */
    void bytesCame() {
        if (context != null && unanswered == 0 && !bodyIsOpen && refusal == null) {
            slow.headGoesOn(context);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object message) {
        if (refusal != null) {
            ReferenceCountUtil.release(message);
            return;
        }
        Problem fault = fault(message);
        if (fault != null) {
            ReferenceCountUtil.release(message);
            refuse(here, fault);
            return;
        }
        if (message instanceof HttpRequest request) {
            latest = request;
            unanswered++;
            bodyIsOpen = true;
            slow.bodyBegins(here);
        }
        if (message instanceof HttpContent content) {
            slow.bodyCame(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            bodyIsOpen = false;
            slow.stop();
            awaitNext(here);
        }
        here.fireChannelRead(message);
    }

    private @Nullable Problem fault(Object message) {
        if (message instanceof HttpRequest request) {
            latest = request;
            return Heads.fault(request);
        }
        return message instanceof HttpContent content && content.decoderResult().isFailure()
                ? Heads.ofDecoder(content.decoderResult().cause())
                : null;
    }

    private void refuse(ChannelHandlerContext here, Problem fault) {
        refusal = fault;
        slow.stop();
        if (bodyIsOpen) {
            // The web server waits for the rest of this body, which can no longer be separated from what follows it.
            unanswered--;
        }
        if (bodyIsOpen && unanswered == 0 && answering) {
            isOver = true;
            here.close();
        }
        sayRefusal(here);
    }

    /** Answers come in the order of their requests. */
    private void sayRefusal(ChannelHandlerContext here) {
        if (refusal == null || isOver || unanswered > 0) {
            return;
        }
        isOver = true;
        Refusal.send(here, refusal, Objects.requireNonNull(latest, "what is refused has been seen"));
    }

    @Override
    public void write(ChannelHandlerContext here, Object message, ChannelPromise promise) throws Exception {
        if (isOver) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (interim || !(message instanceof LastHttpContent)) {
            answering |= !interim && message instanceof HttpResponse;
            here.write(message, promise);
            return;
        }
        here.write(message, promise.unvoid().addListener(sent -> answered(here)));
    }

    private void answered(ChannelHandlerContext here) {
        answering = false;
        unanswered--;
        sayRefusal(here);
        awaitNext(here);
    }

    private void awaitNext(ChannelHandlerContext here) {
        if (unanswered == 0 && !bodyIsOpen && refusal == null) {
            slow.idles(here);
        }
    }
}
