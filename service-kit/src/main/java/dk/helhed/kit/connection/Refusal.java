package dk.helhed.kit.connection;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemAnswer;
import dk.helhed.kit.problem.ProblemAnswers;
import dk.helhed.kit.request.SecurityHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The answer to what is no request, and the end of its connection. */
final class Refusal {

    private static final Logger LOG = Logger.getLogger("dk.helhed.access");

    // Closing at once would reset the connection, and the caller would see that and not the answer.
    private static final long PATIENCE_MILLIS = 2_000;

    private Refusal() {}

    static void send(ChannelHandlerContext context, Problem problem, HttpRequest request) {
        String id = UUID.randomUUID().toString();
        ProblemAnswer answer = Arc.container()
                .instance(ProblemAnswers.class)
                .get()
                .answer(problem, request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE), id);
        LOG.infof("(no request) %d id=%s client=anonymous", answer.status(), id);
        context.writeAndFlush(response(answer, id, request.method().equals(HttpMethod.HEAD)))
                .addListener(sent -> end(context.channel()));
    }

    private static FullHttpResponse response(ProblemAnswer answer, String id, boolean headOnly) {
        ByteBuf body = Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8);
        int length = body.readableBytes();
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                headOnly ? Unpooled.EMPTY_BUFFER : body);
        answer.headers().forEach((name, value) -> response.headers().set(name, value));
        SecurityHeaders.EVERYWHERE.forEach((name, value) -> response.headers().set(name, value));
        response.headers()
                .set("X-Request-Id", id)
                .set(HttpHeaderNames.CONTENT_LENGTH, length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    private static void end(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            var unused = duplex.shutdownOutput();
        }
        channel.config().setAutoRead(true);
        var unused = channel.eventLoop().schedule(() -> channel.close(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
