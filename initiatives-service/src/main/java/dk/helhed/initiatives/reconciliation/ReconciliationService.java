package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.ledger.LedgerSpending;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.Sheets;
import dk.helhed.kit.text.Sha256;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares the ledger with accounting extracts. */
@ApplicationScoped
class ReconciliationService {

    /** What makes a repetition the same. */
    private record Fingerprint(LocalDate from, LocalDate to, String sha256) {}

    /** What was read of one. */
    private record Extract(String sha256, List<ExtractLine> lines) {}

    private final Changes changes;
    private final FrameRegister frames;
    private final LedgerSpending spending;
    private final ReconciliationRepository reconciliations;
    private final Clock clock;
    private final int mostDays;

    ReconciliationService(
            Changes changes,
            FrameRegister frames,
            LedgerSpending spending,
            ReconciliationRepository reconciliations,
            Clock clock,
            @ConfigProperty(name = "helhed.reconciliation.most-days-apart") int mostDays) {
        this.changes = changes;
        this.frames = frames;
        this.spending = spending;
        this.reconciliations = reconciliations;
        this.clock = clock;
        this.mostDays = mostDays;
    }

    Uni<Answer> reconcile(ChangeRequest request, UUID frameId, ExtractPeriod period, SheetForm form, byte[] file) {
        return Sheets.aside(() -> new Extract(Sha256.hex(file), ExtractParser.of(form, file, period)))
                .chain(extract -> changes.once(
                        request,
                        new Fingerprint(period.from(), period.to(), extract.sha256()),
                        caller -> frames.requireOwn(frameId, caller.requireMunicipality())
                                .chain(() -> spending.ofFrame(frameId, period.from(), period.to()))
                                .chain(entries ->
                                        Blocking.call(() -> LineMatcher.of(extract.lines(), entries, mostDays)))
                                .map(matched -> new Reconciliation(
                                        caller.requireMunicipality(),
                                        frameId,
                                        period,
                                        extract.sha256(),
                                        matched,
                                        clock.instant()))
                                .call(reconciliations::persistAndFlush)
                                .map(ReconciliationService::answer)));
    }

    private static Answer answer(Reconciliation made) {
        return Answer.created("/v1/reconciliations/" + made.id(), Reconciliation.VERSION, made.view());
    }
}
