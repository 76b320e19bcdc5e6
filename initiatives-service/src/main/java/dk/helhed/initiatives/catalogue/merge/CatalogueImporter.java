package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.initiatives.catalogue.table.CatalogueColumn;
import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.Rehearsal;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports a catalogue into a frame, everything or nothing, in the transaction of the caller. */
@ApplicationScoped
public class CatalogueImporter {

    private final FrameBudgets budgets;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;
    private final CatalogueWriter writer;
    private final CatalogueImportRepository imports;
    private final DraftParser drafts;
    private final Clock clock;

    CatalogueImporter(
            FrameBudgets budgets,
            FrameRegister frames,
            InitiativeRegister initiatives,
            CatalogueWriter writer,
            CatalogueImportRepository imports,
            DraftParser drafts,
            Clock clock) {
        this.budgets = budgets;
        this.frames = frames;
        this.initiatives = initiatives;
        this.writer = writer;
        this.imports = imports;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Returns what it created and changed, with the import as the body.
     *
     * @throws Problem 422 naming every row and column that is wrong
     * @throws Rehearsal with what it would have done, where it is only to be validated
     */
    public Uni<Answer> take(Caller caller, ImportRequest request, ImportProgress progress) {
        return budgets.lock(request.frameId(), caller.requireMunicipality())
                .chain(frame -> before(frame, request.catalogue(), caller))
                .chain(before -> run(before, request, progress));
    }

    private Uni<FrameSnapshot> before(Frame frame, Catalogue catalogue, Caller caller) {
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
                                        .map(budget -> new FrameSnapshot(caller, parts, budget, found, taken)))));
    }

    private Uni<Answer> run(FrameSnapshot before, ImportRequest request, ImportProgress progress) {
        Instant now = clock.instant();
        CatalogueMerge run = new CatalogueMerge(before, drafts, new RowProblems(request.maxProblems()), now);
        // Thousands of rows take long, and the event loop is shared.
        return Blocking.run(() -> run.take(request.catalogue()))
                .invoke(() -> progress.read(
                        request.catalogue().rows(),
                        Math.max(run.made().size(), run.written().size())))
                .chain(() -> write(run, before, request, progress, now));
    }

    private Uni<Answer> write(
            CatalogueMerge run, FrameSnapshot before, ImportRequest request, ImportProgress progress, Instant now) {
        CatalogueImport done = new CatalogueImport(before.parts().frame(), request.sha256(), run.counts(), now);
        return writer.write(run, before, progress)
                .invoke(() -> {
                    if (request.mode() == ImportMode.VALIDATE) {
                        throw new Rehearsal(done.rehearsed());
                    }
                })
                .chain(() -> writer.publish(run, before, progress))
                .call(() -> imports.persistAndFlush(done))
                .map(effects -> answer(done, effects));
    }

    private static Answer answer(CatalogueImport done, List<Effect> effects) {
        return Answer.created("/v1/catalogue-imports/" + done.id(), CatalogueImport.VERSION, done.view())
                .alsoChanged(effects);
    }
}
