package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SortKey;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.visibility.Disclosed;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.kit.visibility.RedactingLists;
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
    private final RedactedItems redacted;
    private final RedactingLists lists;
    private final ListOf<Frame> list;

    FrameReader(Transactions transactions, FrameRepository frames, RedactedItems redacted, RedactingLists lists) {
        this.transactions = transactions;
        this.frames = frames;
        this.redacted = redacted;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "frames",
                frames,
                Frame::id,
                List.of(SortKey.text("name", Frame::name), SortKey.time("changedAt", Frame::changedAt)));
    }

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Disclosed<FrameView>> one(UUID id) {
        return transactions.read(
                caller -> frames.visible(id, caller.readerMunicipality()).chain(found -> show(id, found)));
    }

    private Uni<Disclosed<FrameView>> show(UUID id, List<Frame> found) {
        if (found.isEmpty()) {
            return redacted.get(Closable.FRAME, id).map(Disclosed.Closed::new);
        }
        Frame frame = found.getFirst();
        return Uni.createFrom().item(new Disclosed.Whole<>(FrameView.of(frame), frame.version()));
    }

    Uni<RestResponse<SyncPage<Object>>> list(
            ListRequest request, @Nullable String municipality, @Nullable String externalId) {
        return transactions.read(caller -> lists.page(
                request,
                list,
                new Filters()
                        .and("(municipality = :seer or visibility = OPEN)", "seer", caller.readerMunicipality())
                        .and("municipality = :municipality", "municipality", municipality)
                        .and("externalId = :externalId", "externalId", externalId),
                // A placeholder does not show its reference.
                externalId == null
                        ? new RedactedItems.Asked(Closable.FRAME, caller.readerMunicipality(), municipality, null)
                        : null,
                rows -> Uni.createFrom()
                        .item(rows.stream().<Object>map(FrameView::of).toList())));
    }
}
