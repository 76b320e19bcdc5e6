package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own reconciliations. */
@ApplicationScoped
class ReconciliationReader {

    private final Transactions transactions;
    private final FrameRegister frames;
    private final ReconciliationRepository reconciliations;

    ReconciliationReader(Transactions transactions, FrameRegister frames, ReconciliationRepository reconciliations) {
        this.transactions = transactions;
        this.frames = frames;
        this.reconciliations = reconciliations;
    }

    Uni<ReconciliationView> one(UUID id) {
        return transactions.read(
                caller -> reconciliations.own(id, caller.readerMunicipality()).map(Reconciliation::view));
    }

    Uni<List<ReconciliationView>> ofFrame(UUID frameId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> frames.requireOwn(frameId, caller.readerMunicipality())
                .chain(() -> reconciliations.ofFrame(frameId, after, limit))
                .map(found -> found.stream().map(Reconciliation::view).toList()));
    }

    /** Those after the place, which counts from 1. */
    Uni<List<PlacedLine>> lines(UUID id, @Nullable LineOutcome outcome, @Nullable Long after, int limit) {
        return all(id).map(lines -> lines.stream()
                .filter(line -> outcome == null || line.line().outcome() == outcome)
                .filter(line -> after == null || line.place() > after)
                .limit(limit)
                .toList());
    }

    Uni<String> report(UUID id) {
        return all(id).map(lines ->
                ReconciliationReport.of(lines.stream().map(PlacedLine::line).toList()));
    }

    private Uni<List<PlacedLine>> all(UUID id) {
        return transactions.read(caller -> reconciliations
                .own(id, caller.readerMunicipality())
                .map(found -> IntStream.range(0, found.lines().size())
                        .mapToObj(i -> new PlacedLine(i + 1, found.lines().get(i)))
                        .toList()));
    }

    /** A line with its place in the reconciliation. */
    record PlacedLine(long place, ReconciledLine line) {}
}
