package dk.helhed.plans.subagreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.source.QualityFlag;
import dk.helhed.plans.subagreement.SubAgreementMilestones.Readiness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubAgreementTest {

    private static final Instant NOW = Instant.parse("2021-01-04T09:30:00Z");
    private static final Readiness READY = new Readiness(1, 0, 0);
    private static final Party PARTY = new Party("Udviklingschef", UUID.randomUUID());
    private static final SubAgreementContext CONTEXT =
            new SubAgreementContext(Set.of(PARTY.organisationId()), List.of(), LocalDate.of(2021, 1, 4));
    private static final SourceNote SOURCE = new SourceNote("001", List.of(), null);

    @ParameterizedTest(name = "on {0} an adopted one is {1}")
    @CsvSource({
        "2020-12-31, ADOPTED",
        "2021-01-01, IN_FORCE",
        "2024-12-31, IN_FORCE",
        "2025-01-01, EXPIRED",
    })
    void the_dates_drive_what_is_adopted(LocalDate today, SubAgreementState expected) {
        SubAgreement agreement = SubAgreement.of(plan(PlanState.ACTIVE), draft(null, null), CONTEXT, NOW);
        agreement.adopt(plan(PlanState.ACTIVE), READY, CONTEXT, NOW);

        assertEquals(expected, agreement.state(today));
    }

    @Test
    void a_draft_stays_a_draft_whatever_the_day() {
        SubAgreement agreement = SubAgreement.of(plan(PlanState.ACTIVE), draft(null, null), CONTEXT, NOW);

        assertEquals(SubAgreementState.DRAFT, agreement.state(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void adoption_names_every_guard_that_failed() {
        SubAgreement agreement = SubAgreement.of(plan(PlanState.ACTIVE), draft(null, null), CONTEXT, NOW);

        Problem refusal = assertThrows(
                Problem.class, () -> agreement.adopt(plan(PlanState.WITHDRAWN), new Readiness(2, 1, 2), CONTEXT, NOW));

        assertEquals(
                List.of("plan-has-ended", "milestones-without-goal", "milestones-without-indicator"),
                refusal.fields().stream().map(FieldProblem::code).toList());
        assertEquals(false, agreement.isAdopted());
    }

    @Test
    void a_client_s_own_words_about_a_doubt_stay() {
        QualityFlag own = new QualityFlag("END_DATE_UNUSUAL", "37 måneder, bør bekræftes");
        SubAgreementDraft printed = new SubAgreementDraft(
                null,
                "Beskæftigelse",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2024, 1, 31),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(PARTY),
                SubAgreementState.ADOPTED,
                SOURCE,
                List.of(own));

        SubAgreement agreement = SubAgreement.of(plan(PlanState.ACTIVE), printed, CONTEXT, NOW);

        assertEquals(List.of(own), agreement.terms().qualityFlags());
    }

    @Test
    void what_is_recorded_is_adopted_from_the_start() {
        SubAgreement agreement =
                SubAgreement.of(plan(PlanState.ACTIVE), draft(SubAgreementState.ADOPTED, SOURCE), CONTEXT, NOW);

        assertEquals(true, agreement.isAdopted());
        assertEquals(true, agreement.isRecorded());
    }

    private static SubAgreementDraft draft(@Nullable SubAgreementState recordedAs, @Nullable SourceNote source) {
        return new SubAgreementDraft(
                null,
                "Beskæftigelse",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(PARTY),
                recordedAs,
                source,
                null);
    }

    private static PlanSummary plan(PlanState state) {
        return new PlanSummary(
                UUID.randomUUID(),
                "0751",
                "En helhedsplan",
                0L,
                null,
                null,
                List.of("Beskæftigelse"),
                List.of(),
                state,
                1,
                true,
                false,
                true,
                Set.of());
    }
}
