package dk.helhed.initiatives.frame;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads themes: the caller's own and those of open frames. */
@ApplicationScoped
class ThemeReader {

    private final Transactions transactions;
    private final FrameRepository frames;
    private final ThemeRepository themes;

    ThemeReader(Transactions transactions, FrameRepository frames, ThemeRepository themes) {
        this.transactions = transactions;
        this.frames = frames;
        this.themes = themes;
    }

    Uni<ThemeView> one(UUID id) {
        return transactions.read(
                caller -> themes.get(id, caller.readerMunicipality()).map(ThemeView::of));
    }

    Uni<List<ThemeView>> ofFrame(UUID frameId, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = ThemeRepository.readable(caller.readerMunicipality())
                    .and("frameId = :frameId", "frameId", frameId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return frames.get(frameId, caller.readerMunicipality())
                    .chain(frame -> themes.page(filters, limit))
                    .map(found -> found.stream().map(ThemeView::of).toList());
        });
    }
}
