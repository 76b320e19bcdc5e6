package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.csv.SheetFile;
import dk.helhed.initiatives.csv.SheetForm;
import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.table.ImportMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes catalogues into frames: all of one or nothing. */
@ApplicationScoped
class CatalogueService {

    /** What makes a repetition the same. */
    private record Fingerprint(ImportMode mode, String sha256) {}

    /** Takes back what a rehearsal made. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CatalogueImportView report;

        Rehearsed(CatalogueImportView report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    private final Changes changes;
    private final FrameBudgets budgets;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;
    private final CatalogueWriting writing;
    private final CatalogueImports imports;
    private final DraftReading drafts;
    private final Clock clock;

    CatalogueService(
            Changes changes,
            FrameBudgets budgets,
            FrameRegister frames,
            InitiativeRegister initiatives,
            CatalogueWriting writing,
            CatalogueImports imports,
            DraftReading drafts,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.frames = frames;
        this.initiatives = initiatives;
        this.writing = writing;
        this.imports = imports;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws Problem 422 naming every row and column that is wrong */
    Uni<Answer> take(ChangeRequest request, UUID frameId, ImportMode mode, SheetForm form, byte[] file) {
        String sha256 = SheetFile.sha256(file);
        return SheetFile.readAside(form, file)
                .map(CatalogueReading::of)
                .chain(catalogue -> changes.once(
                        request,
                        new Fingerprint(mode, sha256),
                        caller -> budgets.lock(frameId, caller.requireMunicipality())
                                .chain(frame -> before(frame, catalogue, caller)
                                        .chain(before -> run(before, catalogue, sha256, mode)))))
                .onFailure(Rehearsed.class)
                .recoverWithItem(failure -> new Answer(200, null, null, ((Rehearsed) failure).report, false));
    }

    private Uni<CatalogueBefore> before(Frame frame, Catalogue catalogue, Caller caller) {
        Set<String> references = catalogue.initiatives().stream()
                .map(one -> one.row().text(CatalogueColumn.REFERENCE.member()))
                .filter(reference -> !reference.isEmpty())
                .collect(Collectors.toSet());
        return frames.parts(frame.id(), caller)
                .chain(parts -> initiatives
                        .ofFrame(frame.id())
                        .chain(found -> initiatives
                                .takenElsewhere(references, frame.id(), frame.municipality())
                                .chain(taken -> budgets.figures(frame)
                                        .map(budget -> new CatalogueBefore(caller, parts, budget, found, taken)))));
    }

    private Uni<Answer> run(CatalogueBefore before, Catalogue catalogue, String sha256, ImportMode mode) {
        Instant now = clock.instant();
        CatalogueRun run = new CatalogueRun(before, drafts, new RowFaults(), now);
        run.take(catalogue);
        CatalogueImport done = new CatalogueImport(before.parts().frame(), sha256, run.counts(), now);
        return writing.write(run, before)
                .invoke(() -> {
                    if (mode == ImportMode.VALIDATE) {
                        throw new Rehearsed(done.rehearsed());
                    }
                })
                .chain(() -> writing.tell(run, before))
                .call(() -> imports.persistAndFlush(done))
                .map(effects -> answer(done, effects));
    }

    private static Answer answer(CatalogueImport done, List<Effect> effects) {
        Answer answer = Answer.created("/v1/catalogue-imports/" + done.id(), CatalogueImport.VERSION, done.view());
        for (Effect effect : effects) {
            answer = answer.alsoChanged(effect);
        }
        return answer;
    }
}
