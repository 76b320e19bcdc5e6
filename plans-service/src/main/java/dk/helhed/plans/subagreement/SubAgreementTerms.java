package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.source.QualityFlag;
import dk.helhed.plans.source.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what a draft states against its plan, and takes it as terms. */
final class SubAgreementTerms {

    private SubAgreementTerms() {}

    /** @throws Problem 422 with all that does not hold */
    static Terms accept(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        return accept(plan, draft, problems(plan, draft, context));
    }

    /** As {@link #accept}, of a document: it need not say where it prints a period from. */
    static Terms acceptDocument(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        return accept(plan, draft, contradictions(plan, draft, context));
    }

    static Terms accept(PlanSummary plan, SubAgreementDraft draft, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        AgreedPeriod period = new AgreedPeriod(draft.validFrom(), draft.validTo());
        return new Terms(
                list(draft.followUpResponsible()),
                list(draft.indicatorSources()),
                list(draft.milestoneScope()),
                list(draft.sites()),
                list(draft.relatedPrograms()),
                draft.municipalContext(),
                draft.followUpNote(),
                list(draft.cooperatorIds()),
                draft.source(),
                flags(list(draft.qualityFlags()), draft.isAsPrinted() ? period.doubts(plan) : List.of()));
    }

    /** Everything that does not hold. */
    static List<FieldProblem> problems(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        List<FieldProblem> problems = contradictions(plan, draft, context);
        if (draft.source() == null && draft.isAsPrinted() && draft.recordedAs() == null) {
            problems.add(FieldProblem.body("/source", "required"));
        }
        return problems;
    }

    private static List<FieldProblem> contradictions(
            PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        Set<UUID> organisations = context.organisations();
        AgreedPeriod period = new AgreedPeriod(draft.validFrom(), draft.validTo());
        List<FieldProblem> problems = new ArrayList<>(period.problems(plan, draft.isAsPrinted()));
        if (!plan.focusAreas().contains(draft.focusArea())) {
            problems.add(FieldProblem.body("/focusArea", "unknown-focus-area", String.join("; ", plan.focusAreas())));
        }
        if (draft.recordedAs() != null) {
            problems.addAll(recording(plan, draft, context));
        }
        List<Party> parties = list(draft.parties());
        for (int i = 0; i < parties.size(); i++) {
            if (!organisations.contains(parties.get(i).organisationId())) {
                problems.add(FieldProblem.body("/parties/" + i + "/organisationId", "unknown-reference"));
            }
        }
        List<UUID> cooperators = list(draft.cooperatorIds());
        for (int i = 0; i < cooperators.size(); i++) {
            if (!organisations.contains(cooperators.get(i))) {
                problems.add(FieldProblem.body("/cooperatorIds/" + i, "unknown-reference"));
            }
        }
        return problems;
    }

    /** What was adopted elsewhere is part of a plan that was decided elsewhere, and began before it came here. */
    private static List<FieldProblem> recording(
            PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        List<FieldProblem> problems = new ArrayList<>();
        if (draft.source() == null) {
            problems.add(FieldProblem.body("/source", "required"));
        }
        if (draft.recordedAs() == SubAgreementState.DRAFT) {
            problems.add(FieldProblem.body("/recordedAs", "not-an-adopted-state"));
        }
        if (!plan.isRecord()) {
            problems.add(FieldProblem.body("/recordedAs", "plan-driven-here").at("/v1/plans/" + plan.id()));
        }
        problems.addAll(Recording.begun("/validFrom", draft.validFrom(), context.today()));
        problems.addAll(AdoptionRules.problems(draft, context.adopted()));
        return problems;
    }

    /** The client's flags and our own, one of each code; where both say the same the client's note stays. */
    static List<QualityFlag> flags(List<QualityFlag> stated, List<QualityFlag> doubts) {
        Map<String, QualityFlag> flags = new LinkedHashMap<>();
        stated.forEach(flag -> flags.putIfAbsent(flag.code(), flag));
        doubts.forEach(flag -> flags.putIfAbsent(flag.code(), flag));
        return List.copyOf(flags.values());
    }

    private static <T> List<T> list(@Nullable List<T> stated) {
        return stated == null ? List.of() : List.copyOf(stated);
    }
}
