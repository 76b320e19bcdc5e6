package dk.helhed.plans.plan.rules;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanDraft;
import dk.helhed.plans.source.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the content of every plan must hold to, in whatever state, without side effects. */
public final class PlanRules {

    private static final Set<PlanState> RECORDABLE = EnumSet.of(PlanState.APPROVED, PlanState.ACTIVE, PlanState.CLOSED);

    private final PlanDraft draft;
    private final PlanContext context;
    private final List<FieldProblem> found = new ArrayList<>();

    private PlanRules(PlanDraft draft, PlanContext context) {
        this.draft = draft;
        this.context = context;
    }

    /** Everything that is wrong with the draft, at once. */
    public static List<FieldProblem> check(PlanDraft draft, PlanContext context) {
        PlanRules rules = new PlanRules(draft, context);
        rules.period();
        rules.recording();
        rules.focusAreas();
        rules.focusAreasInUse();
        rules.references("/areaCodes", draft.areaCodes(), context.areas());
        rules.references("/organisationIds", draft.organisationIds(), context.housingOrganisations());
        rules.found.addAll(draft.disclosure().check());
        return rules.found;
    }

    /**
     * The same, and that what is recorded began before it came here.
     *
     * @param cameOn the day on which the plan was entered here
     */
    public static List<FieldProblem> checkAll(PlanDraft draft, PlanContext context, LocalDate cameOn) {
        List<FieldProblem> found = check(draft, context);
        if (draft.recordedAs() != null) {
            found.addAll(Recording.begun("/startsOn", draft.startsOn(), cameOn));
        }
        return found;
    }

    /** What another content of a decided plan lacks that it was decided with. */
    public static List<FieldProblem> lost(PlanDraft before, PlanDraft after) {
        List<FieldProblem> lost = new ArrayList<>();
        lost(lost, "/areaCodes", before.areaCodes().isEmpty(), after.areaCodes().isEmpty());
        lost(
                lost,
                "/organisationIds",
                before.organisationIds().isEmpty(),
                after.organisationIds().isEmpty());
        lost(
                lost,
                "/focusAreas",
                before.focusAreas().isEmpty(),
                after.focusAreas().isEmpty());
        lost(lost, "/fundingScheme", before.fundingScheme() == null, after.fundingScheme() == null);
        lost(lost, "/startsOn", before.startsOn() == null, after.startsOn() == null);
        lost(lost, "/endsOn", before.endsOn() == null, after.endsOn() == null);
        return lost;
    }

    private static void lost(List<FieldProblem> lost, String pointer, boolean before, boolean after) {
        if (after && !before) {
            lost.add(FieldProblem.body(pointer, "required"));
        }
    }

    private void period() {
        if (draft.startsOn() != null && draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            found.add(FieldProblem.body("/endsOn", "before-start"));
        }
    }

    private void recording() {
        if (draft.recordedAs() == null) {
            return;
        }
        if (!RECORDABLE.contains(draft.recordedAs())) {
            found.add(FieldProblem.body("/recordedAs", "not-recordable"));
        }
        if (draft.source() == null) {
            found.add(FieldProblem.body("/source", "required"));
        }
    }

    private void focusAreas() {
        List<String> allowed = context.focusAreas();
        if (draft.fundingScheme() == null) {
            // Focus areas are a code list per scheme: without one a housing-social plan's names mean nothing.
            if (draft.type() == PlanType.HOUSING_SOCIAL && !draft.focusAreas().isEmpty()) {
                found.add(FieldProblem.body("/fundingScheme", "required"));
            }
            return;
        }
        if (allowed == null) {
            found.add(FieldProblem.body("/fundingScheme", "unknown-funding-scheme"));
            return;
        }
        for (int i = 0; i < draft.focusAreas().size(); i++) {
            if (!allowed.contains(draft.focusAreas().get(i))) {
                found.add(FieldProblem.body("/focusAreas/" + i, "unknown-focus-area", String.join("; ", allowed)));
            }
        }
    }

    /** A focus area stays as long as there is an agreement or a goal for it. */
    private void focusAreasInUse() {
        context.inUse().stream()
                .filter(name -> !draft.focusAreas().contains(name))
                .sorted()
                .forEach(name -> found.add(FieldProblem.body("/focusAreas", "focus-area-in-use", name)));
    }

    private <T> void references(String pointer, List<T> named, Set<T> known) {
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                found.add(FieldProblem.body(pointer + "/" + i, "unknown-reference"));
            } else if (!seen.add(named.get(i))) {
                found.add(FieldProblem.body(pointer + "/" + i, "duplicate-element"));
            }
        }
    }
}
