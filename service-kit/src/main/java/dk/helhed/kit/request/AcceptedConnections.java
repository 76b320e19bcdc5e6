package dk.helhed.kit.request;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a server channel has accepted, and lets it accept no more than its limit. */
final class AcceptedConnections extends ChannelInboundHandlerAdapter {

    private final int limit;
    private final AtomicInteger open = new AtomicInteger();

    AcceptedConnections(int limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object accepted) {
        open.incrementAndGet();
        ((Channel) accepted).closeFuture().addListener(closed -> {
            open.decrementAndGet();
            server.executor().execute(() -> acceptOrWait(server));
        });
        acceptOrWait(server);
        server.fireChannelRead(accepted);
    }

    private void acceptOrWait(ChannelHandlerContext server) {
        boolean accepts = open.get() < limit;
        if (server.channel().config().isAutoRead() != accepts) {
            server.channel().config().setAutoRead(accepts);
        }
    }
}
