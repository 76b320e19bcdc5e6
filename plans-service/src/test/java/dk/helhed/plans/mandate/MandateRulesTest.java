package dk.helhed.plans.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateRulesTest {

    private static final MandateRules DEFAULT = DefaultRules.read();

    @ParameterizedTest
    @CsvSource({
        "MILESTONE, ORDINARY, LOCAL_BOARD:DECIDE, SUPPORTS_GOAL EVIDENCE_OF_EFFECT",
        "INDICATOR, ORDINARY, LOCAL_BOARD:DECIDE, SUPPORTS_GOAL EVIDENCE_OF_EFFECT",
        "ACTIVITY, ORDINARY, LOCAL_BOARD:DECIDE, SUPPORTS_GOAL EVIDENCE_OF_EFFECT",
        "MILESTONE, CITY_STRATEGIC, LOCAL_BOARD:RECOMMEND BOARD:DECIDE, ''",
        "STAFF, ORDINARY, BOARD:DECIDE, ''",
        "PARTIES, ORDINARY, BOARD:DECIDE, ''",
        "PERIOD, ORDINARY, BOARD:DECIDE, ''",
        "FUNDING, ORDINARY, BOARD:DECIDE, ''",
        "TERMS, ORDINARY, BOARD:DECIDE, ''",
        "FUNDING, CITY_STRATEGIC, LOCAL_BOARD:RECOMMEND BOARD:DECIDE, ''",
        "STRATEGIC_AGREEMENT, ORDINARY, BOARD:DECIDE FUND:DECIDE, ''",
        "STRATEGIC_AGREEMENT, CITY_STRATEGIC, BOARD:DECIDE FUND:DECIDE, ''",
        "MILESTONE STAFF, ORDINARY, LOCAL_BOARD:DECIDE BOARD:DECIDE, SUPPORTS_GOAL EVIDENCE_OF_EFFECT",
        "MILESTONE STRATEGIC_AGREEMENT, CITY_STRATEGIC, LOCAL_BOARD:RECOMMEND BOARD:DECIDE FUND:DECIDE, ''"
    })
    void who_decides_follows_from_what_is_touched_and_how_far_it_reaches(
            String touched, ChangeClass changeClass, String steps, String preconditions) {
        Mandate mandate = DEFAULT.of(touched(touched), changeClass);

        assertEquals(
                steps,
                mandate.steps().stream()
                        .map(step -> step.body() + ":" + step.act())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                preconditions, mandate.preconditions().stream().map(Enum::name).collect(Collectors.joining(" ")));
        assertEquals(Set.of(MandateBody.SECRETARIAT), mandate.consultBefore());
        assertEquals(Set.of(MandateBody.WORKING_GROUP), mandate.informAfter());
    }

    @Test
    void the_suites_own_rules_hold_to_what_rules_must() {
        assertEquals(List.of(), DEFAULT.problems());
    }

    @Test
    void every_thing_and_class_has_just_one_rule() {
        MandateRule milestones = rule(Set.of(ChangeScope.MILESTONE), null, MandateBody.BOARD);
        MandateRule again = rule(Set.of(ChangeScope.MILESTONE), null, MandateBody.LOCAL_BOARD);
        MandateRule rest = rule(EnumSet.complementOf(EnumSet.of(ChangeScope.MILESTONE)), null, MandateBody.BOARD);
        MandateRule special = rule(Set.of(ChangeScope.MILESTONE), ChangeClass.ORDINARY, MandateBody.LOCAL_BOARD);

        assertEquals(
                List.of("covered-twice", "covered-twice"), codes(new MandateRules(List.of(milestones, again, rest))));
        assertEquals(16, codes(new MandateRules(List.of(milestones))).size());
        MandateRules specialised = new MandateRules(List.of(milestones, rest, special));
        assertEquals(List.of(), codes(specialised));
        assertEquals(
                MandateBody.LOCAL_BOARD,
                specialised
                        .of(Set.of(ChangeScope.MILESTONE), ChangeClass.ORDINARY)
                        .decider());
        assertEquals(
                MandateBody.BOARD,
                specialised
                        .of(Set.of(ChangeScope.MILESTONE), ChangeClass.CITY_STRATEGIC)
                        .decider());
    }

    @Test
    void steps_go_upwards_and_the_last_decides() {
        MandateRule wrong = new MandateRule(
                EnumSet.allOf(ChangeScope.class),
                null,
                List.of(
                        new MandateStep(MandateBody.BOARD, StepAct.DECIDE),
                        new MandateStep(MandateBody.LOCAL_BOARD, StepAct.RECOMMEND)),
                Set.of(),
                Set.of(),
                Set.of());

        assertEquals(
                List.of("/rules/0/steps/1/body out-of-order", "/rules/0/steps/1/act nobody-decides"),
                new MandateRules(List.of(wrong))
                        .problems().stream()
                                .map(problem -> problem.path() + " " + problem.code())
                                .toList());
    }

    private static MandateRule rule(Set<ChangeScope> touches, @Nullable ChangeClass changeClass, MandateBody decider) {
        return new MandateRule(
                touches, changeClass, List.of(new MandateStep(decider, StepAct.DECIDE)), Set.of(), Set.of(), Set.of());
    }

    private static List<String> codes(MandateRules rules) {
        return rules.problems().stream().map(FieldProblem::code).toList();
    }

    private static Set<ChangeScope> touched(String names) {
        return Arrays.stream(names.split(" ", -1)).map(ChangeScope::valueOf).collect(Collectors.toSet());
    }
}
