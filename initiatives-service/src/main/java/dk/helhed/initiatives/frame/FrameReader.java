package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.read.Seen;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads frames: the caller's own and the open ones. */
@ApplicationScoped
class FrameReader {

    private final Transactions transactions;
    private final FrameRepository frames;

    FrameReader(Transactions transactions, FrameRepository frames) {
        this.transactions = transactions;
        this.frames = frames;
    }

    Uni<FrameView> one(UUID id) {
        return transactions.read(caller -> frames.get(id, Seen.by(caller)).map(FrameView::of));
    }

    Uni<List<FrameView>> page(
            @Nullable String municipality, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = new Filters()
                    .and("(municipality = :seer or visibility = OPEN)", "seer", Seen.by(caller))
                    .and("municipality = :municipality", "municipality", municipality)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return frames.page(filters, limit)
                    .map(found -> found.stream().map(FrameView::of).toList());
        });
    }
}
