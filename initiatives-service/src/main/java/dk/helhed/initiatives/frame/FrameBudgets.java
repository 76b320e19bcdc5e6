package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.BudgetFault;
import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.budget.FundedInitiatives;
import dk.helhed.initiatives.budget.InitiativeBudget;
import dk.helhed.initiatives.budget.TrackBudget;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The figures of frames, under lock. Whoever changes an amount first locks the frame, then changes, flushes, and has
 * the whole frame verified: two changes that are each within the frame can then not exceed it together.
 */
@ApplicationScoped
public class FrameBudgets {

    private final FrameRepository frames;
    private final TrackRepository tracks;
    private final ThemeRepository themes;
    private final FrameInitiatives initiatives;

    FrameBudgets(FrameRepository frames, TrackRepository tracks, ThemeRepository themes, FrameInitiatives initiatives) {
        this.frames = frames;
        this.tracks = tracks;
        this.themes = themes;
        this.initiatives = initiatives;
    }

    public Uni<Frame> lock(UUID frameId, String municipality) {
        return frames.lockOwn(frameId, municipality);
    }

    Uni<Frame> lockOfTheme(UUID themeId, String municipality) {
        return themes.frameOfOwn(themeId, municipality).chain(frameId -> frames.lockOwn(frameId, municipality));
    }

    public Uni<Frame> lockOfTrack(UUID trackId, String municipality) {
        return tracks.frameOfOwn(trackId, municipality).chain(frameId -> frames.lockOwn(frameId, municipality));
    }

    public Uni<FrameBudget> figures(Frame frame) {
        return Uni.combine()
                .all()
                .unis(tracks.ofFrame(frame.id()), initiatives.figures(frame.id()))
                .usingConcurrencyOf(1)
                .with((found, figures) -> new FrameBudget(
                        frame.amount(),
                        found.stream().map(track -> budget(track, figures)).toList()));
    }

    /** The amount that funds an initiative of the locked frame. */
    public Uni<FundedInitiatives> fundingOf(UUID frameId, UUID initiativeId) {
        return frames.findById(frameId).chain(this::figures).map(budget -> budget.fundingOf(initiativeId));
    }

    /**
     * Refuses what the frame's rules forbid, with all of it at once.
     *
     * @param pointer which field of the request each rule is about
     */
    public Uni<FrameBudget> verify(Frame frame, Function<BudgetFault.Rule, String> pointer) {
        return figures(frame).invoke(budget -> refuse(budget.faults(), pointer));
    }

    /** The same for what stands in a frame that is locked already. */
    public Uni<FrameBudget> verify(UUID frameId, Function<BudgetFault.Rule, String> pointer) {
        return frames.findById(frameId).chain(frame -> verify(frame, pointer));
    }

    /** The same for a change of amounts, which may not fall below what is appropriated. */
    public Uni<FrameBudget> verifyChange(Frame frame, FrameBudget before, Function<BudgetFault.Rule, String> pointer) {
        return figures(frame).invoke(budget -> {
            List<BudgetFault> faults = new ArrayList<>(budget.faults());
            faults.addAll(budget.faultsAfter(before));
            refuse(faults, pointer);
        });
    }

    private static void refuse(List<BudgetFault> faults, Function<BudgetFault.Rule, String> pointer) {
        List<FieldProblem> problems = faults.stream()
                .map(fault -> fault.at(pointer.apply(fault.rule())))
                .toList();
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }

    private static TrackBudget budget(Track track, List<InitiativeBudget> figures) {
        return new TrackBudget(
                track.id(),
                track.number(),
                track.amount(),
                figures.stream()
                        .filter(figure -> figure.trackId().equals(track.id()))
                        .toList());
    }
}
