package dk.helhed.kit.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/** Sees bytes before they are a message: it puts the guard behind the decoder, and reports to it when a head begins to come. */
final class FirstBytes extends ChannelInboundHandlerAdapter {

    // The names that Vert.x gives to its handlers.
    private static final String DECODER = "httpDecoder";
    private static final String SERVER = "handler";

    private @Nullable ConnectionGuard guard;

    @Override
    public void channelActive(ChannelHandlerContext context) {
        placeGuard(context.pipeline());
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        // Under TLS the server's handlers come only after the handshake.
        placeGuard(context.pipeline());
        if (guard != null) {
            guard.bytesCame();
        }
        context.fireChannelRead(bytes);
    }

    private void placeGuard(ChannelPipeline pipeline) {
        if (guard == null && pipeline.get(DECODER) != null && pipeline.get(SERVER) != null) {
            guard = new ConnectionGuard(Patience.configured());
            pipeline.addBefore(SERVER, "guard", guard);
        }
    }
}
