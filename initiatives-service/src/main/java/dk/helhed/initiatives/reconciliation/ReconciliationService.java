package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.csv.SheetFile;
import dk.helhed.initiatives.csv.SheetForm;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.ledger.LedgerSpending;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Compares the ledger with accounting extracts. */
@ApplicationScoped
class ReconciliationService {

    /** What makes a repetition the same. */
    private record Fingerprint(LocalDate from, LocalDate to, String sha256) {}

    private final Changes changes;
    private final FrameRegister frames;
    private final LedgerSpending spending;
    private final Reconciliations reconciliations;
    private final Clock clock;

    ReconciliationService(
            Changes changes,
            FrameRegister frames,
            LedgerSpending spending,
            Reconciliations reconciliations,
            Clock clock) {
        this.changes = changes;
        this.frames = frames;
        this.spending = spending;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    Uni<Answer> reconcile(ChangeRequest request, UUID frameId, ExtractPeriod period, SheetForm form, byte[] file) {
        String sha256 = Sha256.hex(file);
        return SheetFile.readAside(form, file)
                .map(rows -> ExtractReading.of(rows, period.from(), period.to()))
                .chain(lines -> changes.once(
                        request,
                        new Fingerprint(period.from(), period.to(), sha256),
                        caller -> frames.requireOwn(frameId, caller.requireMunicipality())
                                .chain(() -> spending.ofFrame(frameId, period.from(), period.to()))
                                .map(entries -> new Reconciliation(
                                        caller.requireMunicipality(),
                                        frameId,
                                        period,
                                        sha256,
                                        Matching.of(lines, entries),
                                        clock.instant()))
                                .call(reconciliations::persistAndFlush)
                                .map(ReconciliationService::answer)));
    }

    private static Answer answer(Reconciliation made) {
        return Answer.created("/v1/reconciliations/" + made.id(), Reconciliation.VERSION, made.view());
    }
}
