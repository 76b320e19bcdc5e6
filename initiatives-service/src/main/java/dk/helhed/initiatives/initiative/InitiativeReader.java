package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.read.Closable;
import dk.helhed.initiatives.revision.BudgetOwner;
import dk.helhed.initiatives.revision.BudgetVersionRepository;
import dk.helhed.initiatives.revision.BudgetVersionView;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.SortKey;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.visibility.Disclosed;
import dk.helhed.kit.visibility.Redacted;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.kit.visibility.RedactingLists;
import dk.helhed.kit.visibility.RedactingPages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads initiatives: the caller's own and the published ones. */
@ApplicationScoped
class InitiativeReader {

    private final Transactions transactions;
    private final FrameRegister frames;
    private final InitiativeRepository initiatives;
    private final Placements placements;
    private final BudgetVersionRepository budgets;
    private final RedactedItems redacted;
    private final RedactingLists lists;
    private final ListOf<Initiative> list;

    InitiativeReader(
            Transactions transactions,
            FrameRegister frames,
            InitiativeRepository initiatives,
            Placements placements,
            BudgetVersionRepository budgets,
            RedactedItems redacted,
            RedactingLists lists) {
        this.transactions = transactions;
        this.frames = frames;
        this.initiatives = initiatives;
        this.placements = placements;
        this.budgets = budgets;
        this.redacted = redacted;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "initiatives",
                initiatives,
                Initiative::id,
                List.of(SortKey.text("name", Initiative::name), SortKey.time("changedAt", Initiative::changedAt)));
    }

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Disclosed<InitiativeView>> one(UUID id) {
        return transactions.read(
                caller -> initiatives.visible(id, caller.readerMunicipality()).chain(found -> show(id, found)));
    }

    private Uni<Disclosed<InitiativeView>> show(UUID id, List<Initiative> found) {
        if (found.isEmpty()) {
            return redacted.get(Closable.INITIATIVE, id).map(Disclosed.Closed::new);
        }
        Initiative initiative = found.getFirst();
        return placements
                .of(initiative.trackId())
                .map(placement ->
                        new Disclosed.Whole<>(InitiativeView.of(initiative, placement), initiative.version()));
    }

    Uni<RestResponse<SyncPage<Object>>> list(ListRequest request, InitiativeFilter filter) {
        return transactions.read(caller -> {
            String reader = caller.readerMunicipality();
            return lists.page(
                    request,
                    list,
                    filter.addTo(InitiativeRepository.readable(reader)),
                    filter.placeholders(reader),
                    this::views);
        });
    }

    Uni<RestResponse<Page<Object>>> ofTrack(UUID trackId, @Nullable String externalId, PageRequest page) {
        @Nullable UUID after = page.afterId();
        return transactions.read(caller -> {
            String reader = caller.readerMunicipality();
            Filters filters = InitiativeRepository.readable(reader)
                    .and("trackId = :trackId", "trackId", trackId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            RedactedItems.Asked closed = new RedactedItems.Asked(Closable.INITIATIVE, reader, null, trackId);
            return frames.requireReadableTrack(trackId, caller)
                    .chain(() -> initiatives.page(filters, page.fetch()))
                    .chain(rows -> views(rows)
                            .chain(views -> (externalId == null
                                            ? redacted.page(closed, after, page.fetch())
                                            : Uni.createFrom().item(List.<Redacted>of()))
                                    .map(placeholders -> RedactingPages.respond(
                                            page,
                                            rows.stream().map(Initiative::id).toList(),
                                            views,
                                            placeholders))));
        });
    }

    Uni<List<BudgetVersionView>> budgets(UUID id, @Nullable Long after, int limit) {
        return transactions.read(caller -> initiatives
                .get(id, caller.readerMunicipality())
                .chain(initiative -> budgets.page(BudgetOwner.initiative(id), after, limit)));
    }

    private Uni<List<Object>> views(List<Initiative> found) {
        return placements
                .of(found.stream().map(Initiative::trackId).collect(Collectors.toSet()))
                .map(byTrack -> found.stream()
                        .<Object>map(one -> InitiativeView.of(one, Objects.requireNonNull(byTrack.get(one.trackId()))))
                        .toList());
    }
}
