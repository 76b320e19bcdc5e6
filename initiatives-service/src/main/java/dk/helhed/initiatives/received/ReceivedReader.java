package dk.helhed.initiatives.received;

import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.initiatives.initiative.PlacedInitiative;
import dk.helhed.initiatives.link.LinkedShare;
import dk.helhed.initiatives.link.LinkedShares;
import dk.helhed.initiatives.replica.area.AreaRegister;
import dk.helhed.initiatives.replica.plan.PlanRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up what goes to plans and areas, of what the caller may read. */
@ApplicationScoped
class ReceivedReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final AreaRegister areas;
    private final LinkedShares links;
    private final InitiativeRegister initiatives;

    ReceivedReader(
            Transactions transactions,
            PlanRepository plans,
            AreaRegister areas,
            LinkedShares links,
            InitiativeRegister initiatives) {
        this.transactions = transactions;
        this.plans = plans;
        this.areas = areas;
        this.links = links;
        this.initiatives = initiatives;
    }

    /** 404 for a plan that is neither known nor linked to. */
    Uni<ReceivedView> ofPlan(UUID planId) {
        return transactions.read(caller -> plans.known(planId)
                .chain(plan -> lines(Set.of(planId), Map.of(), caller).map(lines -> {
                    if (plan.isEmpty() && lines.isEmpty()) {
                        throw Problem.of(ProblemType.NOT_FOUND);
                    }
                    return ReceivedView.of(lines);
                })));
    }

    Uni<ReceivedView> ofArea(String code) {
        return transactions.read(caller -> areas.requireKnown(code)
                .chain(() -> plans.inArea(code))
                .chain(found -> lines(found.keySet(), found, caller))
                .map(ReceivedView::of));
    }

    private Uni<List<ReceivedLine>> lines(Set<UUID> planIds, Map<UUID, Integer> areaCounts, Caller caller) {
        return links.ofPlans(planIds, caller)
                .chain(shares -> initiatives
                        .placed(shares.stream().map(LinkedShare::initiativeId).collect(Collectors.toSet()), caller)
                        .map(placed -> placed.stream()
                                .collect(
                                        Collectors.toMap(one -> one.initiative().id(), Function.identity())))
                        .map(byId -> shares.stream()
                                .filter(share ->
                                        share.state() == LinkState.VERIFIED || share.state() == LinkState.UNVERIFIED)
                                .filter(share -> holdsMoney(byId.get(share.initiativeId())))
                                .map(share -> line(
                                        share,
                                        Objects.requireNonNull(byId.get(share.initiativeId())),
                                        areaCounts.get(share.planId())))
                                .toList()));
    }

    private static boolean holdsMoney(@Nullable PlacedInitiative placed) {
        return placed != null && placed.initiative().state().givesMoney();
    }

    private static ReceivedLine line(LinkedShare share, PlacedInitiative placed, @Nullable Integer areaCount) {
        Initiative initiative = placed.initiative();
        Money whole = placed.placement().wholeOf(initiative);
        AmountSpread spread = AmountSpread.of(
                whole == null ? Money.ZERO : share.share().of(whole),
                whole == null ? Money.ZERO : whole,
                initiative.phasing());
        return new ReceivedLine(
                share.linkId(),
                share.planId(),
                initiative.id(),
                initiative.name(),
                initiative.municipality(),
                share.state(),
                share.isMunicipalShare(),
                spread.total(),
                spread.phases(),
                spread.unphased(),
                areaCount);
    }
}
