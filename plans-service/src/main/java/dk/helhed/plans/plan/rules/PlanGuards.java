package dk.helhed.plans.plan.rules;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.PlanAgreement;
import dk.helhed.plans.plan.PlanBudgetVersion;
import dk.helhed.plans.plan.PlanDraft;
import dk.helhed.plans.plan.PlanSubAgreement;
import dk.helhed.plans.plan.TransitionDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which steps a plan may take and what must be in place for each, without side effects. */
public final class PlanGuards {

    private final GuardedPlan plan;
    private final PlanDraft content;
    private final TransitionDraft transition;
    private final PlanGuardInput input;
    private final LocalDate today;
    private final List<FieldProblem> failed = new ArrayList<>();

    private PlanGuards(GuardedPlan plan, TransitionDraft transition, PlanGuardInput input, LocalDate today) {
        this.plan = plan;
        this.content = plan.content();
        this.transition = transition;
        this.input = input;
        this.today = today;
    }

    /** Every guard that fails; none where the step may be taken. */
    public static List<FieldProblem> failed(
            GuardedPlan plan, TransitionDraft transition, PlanGuardInput input, LocalDate today) {
        Set<PlanState> next = next(plan.state());
        if (!next.contains(transition.to())) {
            return List.of(FieldProblem.body("/to", "no-such-step", plan.state(), names(next)));
        }
        PlanGuards guards = new PlanGuards(plan, transition, input, today);
        guards.run();
        return guards.failed;
    }

    public static Set<PlanState> next(PlanState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(PlanState.PREQUALIFICATION, PlanState.WITHDRAWN);
            case PREQUALIFICATION -> EnumSet.of(PlanState.IN_DIALOGUE, PlanState.REJECTED, PlanState.WITHDRAWN);
            case IN_DIALOGUE -> EnumSet.of(PlanState.PROPOSED, PlanState.REJECTED, PlanState.WITHDRAWN);
            case PROPOSED -> EnumSet.of(PlanState.APPROVED, PlanState.REJECTED, PlanState.WITHDRAWN);
            case APPROVED -> EnumSet.of(PlanState.ACTIVE);
            case ACTIVE -> EnumSet.of(PlanState.CLOSED);
            case CLOSED, REJECTED, WITHDRAWN -> EnumSet.noneOf(PlanState.class);
        };
    }

    private static String names(Set<PlanState> states) {
        return String.join(", ", states.stream().map(PlanState::name).toList());
    }

    private void run() {
        switch (transition.to()) {
            case DRAFT -> throw new IllegalStateException("no step leads back to DRAFT");
            case PREQUALIFICATION -> identified();
            case IN_DIALOGUE -> {
                identified();
                housed();
            }
            case PROPOSED -> complete();
            case APPROVED -> {
                complete();
                decided();
            }
            case ACTIVE -> startable();
            case CLOSED -> need(ended() || transition.reason() != null, path("/transitions"), "guard-end-not-reached");
            case REJECTED, WITHDRAWN -> need(transition.reason() != null, path("/transitions"), "guard-reason-missing");
        }
    }

    private void identified() {
        need(!housingSocial() || !content.areaCodes().isEmpty(), path(""), "guard-area-missing");
        need(!housingSocial() || content.fundingScheme() != null, path(""), "guard-funding-scheme-missing");
    }

    private void housed() {
        need(!housingSocial() || !content.organisationIds().isEmpty(), path(""), "guard-housing-organisation-missing");
    }

    private void complete() {
        identified();
        housed();
        need(content.startsOn() != null && content.endsOn() != null, path(""), "guard-period-missing");
        need(!content.focusAreas().isEmpty(), path(""), "guard-focus-area-missing");
        need(input.goals() > 0, path("/goals"), "guard-goal-missing");
    }

    private void decided() {
        String decisions = path("/decisions");
        approved(this::isOwnMunicipality, decisions, "municipality");
        if (housingSocial()) {
            for (var organisation : content.organisationIds()) {
                approved(party -> party.id().equals(organisation), decisions, "housing-organisation", organisation);
            }
            approved(party -> party.type() == OrganisationType.FUND, decisions, "fund");
        }
    }

    private void startable() {
        need(content.startsOn() != null && !today.isBefore(content.startsOn()), path(""), "guard-start-not-reached");
        if (housingSocial()) {
            signed();
            funded();
            content.focusAreas().forEach(this::agreed);
        }
    }

    private void signed() {
        PlanAgreement agreement = input.agreement();
        if (agreement == null) {
            need(false, path("/strategic-agreements"), "guard-strategic-agreement-missing");
        } else {
            String signatures = "/v1/strategic-agreements/" + agreement.id() + "/signatures";
            need(agreement.signed(), signatures, "guard-strategic-agreement-unsigned", agreement.awaiting());
        }
    }

    private void funded() {
        PlanBudgetVersion budget = input.budget().current();
        if (budget == null) {
            need(false, path("/funding-plans"), "guard-funding-plan-missing");
        } else if (content.startsOn() != null && content.endsOn() != null) {
            String href = "/v1/funding-plans/" + budget.fundingPlanId();
            need(budget.fits(content.startsOn(), content.endsOn()), href, "guard-funding-plan-outside-period");
        }
    }

    private void agreed(String focusArea) {
        List<PlanSubAgreement> agreements = input.subAgreements().stream()
                .filter(agreement -> agreement.focusArea().equals(focusArea))
                .toList();
        if (agreements.isEmpty()) {
            need(false, path("/sub-agreements"), "guard-sub-agreement-missing", focusArea);
        } else {
            String href = "/v1/sub-agreements/" + agreements.getFirst().id() + "/transitions";
            need(
                    agreements.stream().anyMatch(PlanSubAgreement::adopted),
                    href,
                    "guard-sub-agreement-not-adopted",
                    focusArea);
        }
    }

    /** A decision is about one text: an approval of an earlier text is another refusal than no approval at all. */
    private void approved(Predicate<OrganisationFacts> who, String href, String party, Object... args) {
        PartyDecision latest = latest(who);
        boolean holds = latest != null && latest.outcome() == DecisionOutcome.APPROVED;
        boolean ofThisText = latest != null && latest.textNo() == plan.textNo();
        String lack = holds && !ofThisText ? "of-earlier-text" : "missing";
        need(holds && ofThisText, href, "guard-decision-of-" + party + "-" + lack, args);
    }

    /** The latest decision of a party is the one that counts. */
    private @Nullable PartyDecision latest(Predicate<OrganisationFacts> who) {
        return input.decisions().stream()
                .filter(decision -> {
                    OrganisationFacts party = input.parties().get(decision.organisationId());
                    return party != null && who.test(party);
                })
                .reduce(PlanGuards::counting)
                .orElse(null);
    }

    /** The one about the newer text, then the one of the later day, then the one recorded last. */
    private static PartyDecision counting(PartyDecision earlier, PartyDecision later) {
        int byText = Integer.compare(later.textNo(), earlier.textNo());
        boolean laterDay = !later.decidedOn().isBefore(earlier.decidedOn());
        return byText > 0 || (byText == 0 && laterDay) ? later : earlier;
    }

    private boolean isOwnMunicipality(OrganisationFacts party) {
        return party.type() == OrganisationType.MUNICIPALITY
                && plan.municipality().equals(party.code());
    }

    private boolean housingSocial() {
        return content.type() == PlanType.HOUSING_SOCIAL;
    }

    private boolean ended() {
        return content.endsOn() != null && today.isAfter(content.endsOn());
    }

    private String path(String below) {
        return "/v1/plans/" + plan.id() + below;
    }

    private void need(boolean holds, String href, String code, Object... args) {
        if (!holds) {
            failed.add(FieldProblem.body("/to", code, args).at(href));
        }
    }
}
