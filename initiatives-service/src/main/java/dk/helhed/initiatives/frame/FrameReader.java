package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.read.Seen;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.PageInStep;
import dk.helhed.kit.page.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads frames: the caller's own and the open ones. */
@ApplicationScoped
class FrameReader {

    private final Transactions transactions;
    private final FrameRepository frames;
    private final Lists lists;
    private final ListOf<Frame> list;

    FrameReader(Transactions transactions, FrameRepository frames, Lists lists) {
        this.transactions = transactions;
        this.frames = frames;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "frames",
                frames,
                Frame::id,
                List.of(SortKey.text("name", Frame::name), SortKey.time("changedAt", Frame::changedAt)));
    }

    Uni<FrameView> one(UUID id) {
        return transactions.read(caller -> frames.get(id, Seen.by(caller)).map(FrameView::of));
    }

    Uni<RestResponse<PageInStep<FrameView>>> list(
            ListRequest request, @Nullable String municipality, @Nullable String externalId) {
        return transactions.read(caller -> lists.page(
                request,
                list,
                new Filters()
                        .and("(municipality = :seer or visibility = OPEN)", "seer", Seen.by(caller))
                        .and("municipality = :municipality", "municipality", municipality)
                        .and("externalId = :externalId", "externalId", externalId),
                FrameView::of));
    }
}
