package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.revision.BudgetOwner;
import dk.helhed.initiatives.revision.BudgetVersionRepository;
import dk.helhed.initiatives.revision.BudgetVersionView;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tracks: the caller's own and those of open frames. */
@ApplicationScoped
class TrackReader {

    private final Transactions transactions;
    private final ThemeRepository themes;
    private final TrackRepository tracks;
    private final BudgetVersionRepository budgets;

    TrackReader(
            Transactions transactions,
            ThemeRepository themes,
            TrackRepository tracks,
            BudgetVersionRepository budgets) {
        this.transactions = transactions;
        this.themes = themes;
        this.tracks = tracks;
        this.budgets = budgets;
    }

    Uni<TrackView> one(UUID id) {
        return transactions.read(
                caller -> tracks.get(id, caller.readerMunicipality()).map(TrackView::of));
    }

    Uni<List<BudgetVersionView>> budgets(UUID id, @Nullable Long after, int limit) {
        return transactions.read(caller -> tracks.get(id, caller.readerMunicipality())
                .chain(track -> budgets.page(BudgetOwner.track(id), after, limit)));
    }

    Uni<List<TrackView>> ofTheme(UUID themeId, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = ThemeRepository.readable(caller.readerMunicipality())
                    .and("themeId = :themeId", "themeId", themeId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return themes.get(themeId, caller.readerMunicipality())
                    .chain(theme -> tracks.page(filters, limit))
                    .map(found -> found.stream().map(TrackView::of).toList());
        });
    }
}
