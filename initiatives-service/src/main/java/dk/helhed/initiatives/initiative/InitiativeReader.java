package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.read.Seen;
import dk.helhed.initiatives.revision.BudgetOwner;
import dk.helhed.initiatives.revision.BudgetVersionView;
import dk.helhed.initiatives.revision.BudgetVersions;
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
    private final InitiativeSteps steps;
    private final BudgetVersions budgets;
    private final Lists lists;
    private final ListOf<Initiative> list;

    InitiativeReader(
            Transactions transactions,
            FrameRegister frames,
            InitiativeRepository initiatives,
            Placements placements,
            InitiativeSteps steps,
            BudgetVersions budgets,
            Lists lists) {
        this.transactions = transactions;
        this.frames = frames;
        this.initiatives = initiatives;
        this.placements = placements;
        this.steps = steps;
        this.budgets = budgets;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "initiatives",
                initiatives,
                Initiative::id,
                List.of(SortKey.text("name", Initiative::name), SortKey.time("changedAt", Initiative::changedAt)));
    }

    Uni<InitiativeView> one(UUID id) {
        return transactions.read(caller -> initiatives
                .get(id, Seen.by(caller))
                .chain(initiative -> placements
                        .of(initiative.trackId())
                        .map(placement -> InitiativeView.of(initiative, placement))));
    }

    Uni<RestResponse<PageInStep<InitiativeView>>> list(ListRequest request, InitiativeFilter filter) {
        return transactions.read(caller ->
                lists.pageOf(request, list, filter.addTo(InitiativeRepository.readable(Seen.by(caller))), this::views));
    }

    Uni<List<InitiativeView>> ofTrack(UUID trackId, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = InitiativeRepository.readable(Seen.by(caller))
                    .and("trackId = :trackId", "trackId", trackId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return frames.requireReadableTrack(trackId, caller).chain(() -> views(filters, limit));
        });
    }

    /** The steps are the municipality's own to read: their reasons may be closed. */
    Uni<List<StepView>> steps(UUID id, @Nullable UUID after, int limit) {
        return transactions.read(caller -> initiatives
                .getOwn(id, Seen.by(caller))
                .chain(initiative -> steps.page(id, after, limit))
                .map(found -> found.stream().map(InitiativeStep::view).toList()));
    }

    Uni<List<BudgetVersionView>> budgets(UUID id, @Nullable Long after, int limit) {
        return transactions.read(caller -> initiatives
                .get(id, Seen.by(caller))
                .chain(initiative -> budgets.page(BudgetOwner.initiative(id), after, limit)));
    }

    private Uni<List<InitiativeView>> views(Filters filters, int limit) {
        return initiatives.page(filters, limit).chain(this::views);
    }

    private Uni<List<InitiativeView>> views(List<Initiative> found) {
        return placements
                .of(found.stream().map(Initiative::trackId).collect(Collectors.toSet()))
                .map(byTrack -> found.stream()
                        .map(one -> InitiativeView.of(one, Objects.requireNonNull(byTrack.get(one.trackId()))))
                        .toList());
    }
}
