package dk.helhed.plans.amendment;

import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.mandate.MandateBody;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other features which change proposals were decided, as far as the caller may read them; in its session. */
@ApplicationScoped
public class DecidedProposals {

    private static final Set<ProposalState> DECIDED =
            EnumSet.of(ProposalState.APPROVED, ProposalState.APPLIED, ProposalState.INFORMED, ProposalState.REJECTED);
    private static final Set<ActKind> BODIES_ACTS = EnumSet.of(ActKind.APPROVED, ActKind.ESCALATED, ActKind.REJECTED);

    private final ProposalRepository proposals;
    private final ProposalFlows flows;
    private final ContentJson json;

    DecidedProposals(ProposalRepository proposals, ProposalFlows flows, ContentJson json) {
        this.proposals = proposals;
        this.flows = flows;
        this.json = json;
    }

    /** Those that were decided or applied from one moment until before the other, in the order of their making. */
    public Uni<List<DecidedProposal>> between(UUID planId, Instant from, Instant to) {
        return proposals
                .acted(planId, DECIDED, from, to)
                .chain(found -> Sequential.each(
                        found, proposal -> flows.of(proposal).map(context -> decided(proposal, context))))
                .map(all -> all.stream()
                        .filter(one -> isWithin(one.decidedAt(), from, to) || isWithin(one.appliedAt(), from, to))
                        .toList());
    }

    private static boolean isWithin(@Nullable Instant at, Instant from, Instant to) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    private DecidedProposal decided(ChangeProposal proposal, ProposalFlows.TransitionContext context) {
        ProposalContent content = proposal.content();
        // Acts before a revision were about another text.
        List<ProposalAct> acts = context.acts().stream()
                .filter(act -> act.round() == proposal.round())
                .toList();
        List<DecidedProposal.BodysAct> decisions = bodies(acts, BODIES_ACTS);
        DecidedProposal.BodysAct last = decisions.getLast();
        return new DecidedProposal(
                proposal.id(),
                proposal.href(),
                content.title(),
                content.reasoning(),
                proposal.state().name(),
                content.touches(),
                proposal.changeClass(),
                last.body(),
                last.at(),
                last.reference(),
                decisions,
                acts.stream()
                        .filter(act -> act.kind() == ActKind.APPLIED)
                        .map(ProposalAct::at)
                        .findFirst()
                        .orElse(null),
                bodies(acts, EnumSet.of(ActKind.INFORMED)),
                content.changes().stream().map(this::change).toList());
    }

    private static List<DecidedProposal.BodysAct> bodies(List<ProposalAct> acts, Set<ActKind> kinds) {
        return acts.stream()
                .filter(act -> kinds.contains(act.kind()))
                .flatMap(act -> body(act).stream())
                .toList();
    }

    private static Optional<DecidedProposal.BodysAct> body(ProposalAct act) {
        MandateBody body = act.body();
        return body == null
                ? Optional.empty()
                : Optional.of(new DecidedProposal.BodysAct(body, act.kind().name(), act.reference(), act.at()));
    }

    private DecidedChange change(ChangeSnapshot change) {
        return new DecidedChange(
                change.kind(),
                change.id() == null ? null : change.kind().href(change.id()),
                change.touches(),
                json.between(change.before(), change.after()));
    }
}
