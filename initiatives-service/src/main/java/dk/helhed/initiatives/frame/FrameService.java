package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.budget.TrackBudget;
import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.visibility.RedactedItems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of frames; each method is one transaction. */
@ApplicationScoped
class FrameService {

    private final Changes changes;
    private final FrameRepository frames;
    private final FrameBudgets budgets;
    private final FrameInitiatives initiatives;
    private final RedactedItems redacted;
    private final Clock clock;

    FrameService(
            Changes changes,
            FrameRepository frames,
            FrameBudgets budgets,
            FrameInitiatives initiatives,
            RedactedItems redacted,
            Clock clock) {
        this.changes = changes;
        this.frames = frames;
        this.budgets = budgets;
        this.initiatives = initiatives;
        this.redacted = redacted;
        this.clock = clock;
    }

    Uni<Answer> open(ChangeRequest request, FrameDraft draft) {
        return changes.create(request, draft)
                .of(frames, caller -> Frame.open(draft, caller.requireMunicipality(), clock.instant()))
                .then(this::follow)
                .published(Frame::isOpen)
                .answer(frame -> "/v1/frames/" + frame.id(), FrameView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, FrameDraft draft) {
        return changes.replace(request, draft)
                .locking(frames, id)
                .call((frame, caller) -> budgets.figures(frame).chain(budget -> change(caller, frame, budget, draft)))
                .published(Frame::isOpen)
                .answer(FrameView::of);
    }

    private Uni<?> change(Caller caller, Frame frame, FrameBudget budget, FrameDraft draft) {
        FrameDraft before = frame.asDraft();
        boolean wordsDiffer = !draft.withMoneyOf(before).equals(before);
        boolean publishedDiffers = !draft.name().equals(before.name()) || draft.visibility() != before.visibility();
        BudgetControl.check(caller, wordsDiffer, !draft.hasMoneyOf(before), budget.isPrioritised());
        frame.change(draft, clock.instant());
        return frames.flush()
                .call(() -> follow(frame))
                .chain(() -> budgets.verify(frame, rule -> "/amount"))
                .call(after ->
                        publishedDiffers ? republish(after) : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(Frame frame) {
        return redacted.follow(Closable.FRAME, frame.id(), frame.municipality(), null, frame.disclosure(), true);
    }

    private Uni<Void> republish(FrameBudget budget) {
        Set<UUID> tracks = budget.tracks().stream().map(TrackBudget::id).collect(Collectors.toSet());
        return initiatives.republish(tracks, clock.instant());
    }
}
