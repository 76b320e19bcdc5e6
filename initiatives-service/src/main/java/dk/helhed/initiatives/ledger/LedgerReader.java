package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own ledger, and the balances of what is published. */
@ApplicationScoped
class LedgerReader {

    /** An export is one text in memory. */
    private static final int MOST_EXPORTED = 20_000;

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final FrameRegister frames;
    private final LedgerEntryRepository entries;
    private final LedgerBalanceRepository balances;

    LedgerReader(
            Transactions transactions,
            InitiativeRegister initiatives,
            FrameRegister frames,
            LedgerEntryRepository entries,
            LedgerBalanceRepository balances) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.frames = frames;
        this.entries = entries;
        this.balances = balances;
    }

    /** @throws Problem 400 where the cursor was made for another list */
    static @Nullable Long number(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("cursor", "cursor"));
        }
    }

    Uni<LedgerEntryView> one(UUID id) {
        return transactions.read(
                caller -> entries.own(id, caller.readerMunicipality()).map(LedgerEntry::view));
    }

    Uni<BalanceView> balance(UUID initiativeId) {
        return transactions.read(caller -> initiatives
                .requireReadable(initiativeId, caller)
                .chain(() -> balances.of(Set.of(initiativeId)))
                .map(found -> BalanceView.of(initiativeId, found.getOrDefault(initiativeId, Map.of()))));
    }

    Uni<List<LedgerEntryView>> ofInitiative(UUID id, LedgerFilter filter, @Nullable Long after, int limit) {
        return transactions.read(caller -> initiatives
                .requireOwn(id, caller.readerMunicipality())
                .chain(() -> entries.page(
                        filter.addTo(ofInitiative(id)).and("number > :after", "after", after), "number", limit))
                .map(LedgerReader::views));
    }

    Uni<List<LedgerEntryView>> ofFrame(UUID id, LedgerFilter filter, @Nullable UUID after, int limit) {
        return transactions.read(caller -> frames.requireOwn(id, caller.readerMunicipality())
                .chain(() -> entries.page(filter.addTo(ofFrame(id)).and("id > :after", "after", after), "id", limit))
                .map(LedgerReader::views));
    }

    Uni<String> exportOfInitiative(UUID id, LedgerFilter filter) {
        return transactions.read(caller -> initiatives
                .requireOwn(id, caller.readerMunicipality())
                .chain(() -> export(filter.addTo(ofInitiative(id)), "number")));
    }

    Uni<String> exportOfFrame(UUID id, LedgerFilter filter) {
        return transactions.read(caller -> frames.requireOwn(id, caller.readerMunicipality())
                .chain(() -> export(filter.addTo(ofFrame(id)), "id")));
    }

    private Uni<String> export(Filters filters, String key) {
        return entries.page(filters, key, MOST_EXPORTED + 1).map(found -> {
            if (found.size() > MOST_EXPORTED) {
                throw Problem.of(ProblemType.RULE_VIOLATED, "export-too-large", MOST_EXPORTED);
            }
            return LedgerCsv.of(views(found));
        });
    }

    private static Filters ofInitiative(UUID id) {
        return new Filters().and("initiativeId = :initiative", "initiative", id);
    }

    private static Filters ofFrame(UUID id) {
        return new Filters()
                .and("initiativeId in (select i.id from Initiative i where i.frameId = :frame)", "frame", id);
    }

    private static List<LedgerEntryView> views(List<LedgerEntry> found) {
        return found.stream().map(LedgerEntry::view).toList();
    }
}
