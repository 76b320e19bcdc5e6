package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
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
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a catalogue into a frame, all of it or nothing; in the transaction of the caller. */
@ApplicationScoped
class CatalogueImporter {

    /** Takes back what a rehearsal made. */
    static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CatalogueImportView report;

        Rehearsed(CatalogueImportView report) {
            super(null, null, false, false);
            this.report = report;
        }

        CatalogueImportView report() {
            return report;
        }
    }

    /**
     * A catalogue that is to be taken in.
     *
     * @param faults how many of its faults are said
     */
    record Asked(UUID frameId, ImportMode mode, String sha256, Catalogue catalogue, int faults) {}

    private final FrameBudgets budgets;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;
    private final CatalogueWriter writing;
    private final CatalogueImportRepository imports;
    private final DraftParser drafts;
    private final Clock clock;

    CatalogueImporter(
            FrameBudgets budgets,
            FrameRegister frames,
            InitiativeRegister initiatives,
            CatalogueWriter writing,
            CatalogueImportRepository imports,
            DraftParser drafts,
            Clock clock) {
        this.budgets = budgets;
        this.frames = frames;
        this.initiatives = initiatives;
        this.writing = writing;
        this.imports = imports;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Gives what it made, with the import as its body.
     *
     * @throws Problem 422 naming every row and column that is wrong
     * @throws Rehearsed with what it would have made, where it is only to be validated
     */
    Uni<Answer> take(Caller caller, Asked asked, ImportProgress progress) {
        return budgets.lock(asked.frameId(), caller.requireMunicipality())
                .chain(frame -> before(frame, asked.catalogue(), caller))
                .chain(before -> run(before, asked, progress));
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

    private Uni<Answer> run(FrameSnapshot before, Asked asked, ImportProgress progress) {
        Instant now = clock.instant();
        CatalogueMerge run = new CatalogueMerge(before, drafts, new RowFaults(asked.faults()), now);
        // Thousands of rows take their time, and the event loop is everybody's.
        return Blocking.run(() -> run.take(asked.catalogue()))
                .invoke(() -> progress.read(
                        asked.catalogue().rows(),
                        Math.max(run.made().size(), run.written().size())))
                .chain(() -> write(run, before, asked, progress, now));
    }

    private Uni<Answer> write(
            CatalogueMerge run, FrameSnapshot before, Asked asked, ImportProgress progress, Instant now) {
        CatalogueImport done = new CatalogueImport(before.parts().frame(), asked.sha256(), run.counts(), now);
        return writing.write(run, before, progress)
                .invoke(() -> {
                    if (asked.mode() == ImportMode.VALIDATE) {
                        throw new Rehearsed(done.rehearsed());
                    }
                })
                .chain(() -> writing.tell(run, before, progress))
                .call(() -> imports.persistAndFlush(done))
                .map(effects -> answer(done, effects));
    }

    private static Answer answer(CatalogueImport done, List<Effect> effects) {
        return Answer.created("/v1/catalogue-imports/" + done.id(), CatalogueImport.VERSION, done.view())
                .alsoChanged(effects);
    }
}
