package dk.helhed.kit.request;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
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
        Channel connection = (Channel) accepted;
        if (connection.config().getRecvByteBufAllocator() instanceof DefaultMaxMessagesRecvByteBufAllocator reads) {
            // A hang-up is then seen with the request that came before it, and not a round of the event loop later.
            reads.respectMaybeMoreData(false);
        }
        open.incrementAndGet();
        connection.closeFuture().addListener(closed -> {
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
