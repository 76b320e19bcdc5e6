package dk.helhed.kit.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dk.helhed.kit.laws.progress.AskingRule;
import dk.helhed.kit.testing.HouseLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseLawsBiteTest {

    static Stream<Arguments> lawsAndWhatTheyForbid() {
        return Stream.of(
                Arguments.of(HouseLaws.ENDPOINTS_SAY_WHO_MAY_CALL, CounterExamples.SilentEndpoint.class),
                Arguments.of(HouseLaws.ENDPOINTS_ARE_PUBLIC, CounterExamples.HiddenEndpoint.class),
                Arguments.of(HouseLaws.RESOURCES_FINISH_WHAT_THEY_BEGAN, CounterExamples.HangingUp.class),
                Arguments.of(HouseLaws.RESOURCES_HOLD_NO_QUERY, CounterExamples.QueryingResource.class),
                Arguments.of(HouseLaws.ENTITIES_DECIDE_PURELY, CounterExamples.AskingEntity.class),
                Arguments.of(HouseLaws.pure("dk.helhed.kit.laws"), CounterExamples.AskingEntity.class),
                Arguments.of(HouseLaws.TRANSACTIONS_HAVE_ONE_DOOR, CounterExamples.BackDoor.class),
                Arguments.of(HouseLaws.CONNECTIONS_ARE_LENT_AT_ONE_DOOR, CounterExamples.Holding.class),
                Arguments.of(HouseLaws.NOBODY_WAITS, CounterExamples.Waiting.class),
                Arguments.of(HouseLaws.TIMERS_DO_NOT_OVERLAP, CounterExamples.Hasty.class),
                Arguments.of(HouseLaws.TIMERS_ARE_THE_SCHEDULERS, CounterExamples.OwnTimer.class),
                Arguments.of(HouseLaws.SPANS_ARE_MADE_IN_ONE_PLACE, CounterExamples.OwnSpan.class),
                Arguments.of(HouseLaws.TIME_IS_INJECTED, CounterExamples.OwnWatch.class),
                Arguments.of(HouseLaws.TEXT_PARAMETERS_HAVE_A_FORM, CounterExamples.FormlessParameters.class),
                Arguments.of(HouseLaws.TEXT_PARAMETERS_HAVE_A_FORM, CounterExamples.FormlessBean.class),
                Arguments.of(HouseLaws.NAMES_SAY_SOMETHING, CounterExamples.ThingManager.class),
                Arguments.of(HouseLaws.REPOSITORIES_ARE_CALLED_SO, CounterExamples.ThingStore.class),
                Arguments.of(HouseLaws.CONSUMERS_ARE_CALLED_SO, CounterExamples.ThingReader.class),
                Arguments.of(HouseLaws.RULES_ARE_PURE, AskingRule.class));
    }

    @ParameterizedTest
    @MethodSource("lawsAndWhatTheyForbid")
    void a_law_finds_its_counter_example(ArchRule law, Class<?> counterExample) {
        JavaClasses classes = new ClassFileImporter().importClasses(counterExample);

        assertTrue(law.evaluate(classes).hasViolation(), law.getDescription());
    }

    @Test
    void a_package_with_too_many_files_is_found() {
        JavaClasses classes = new ClassFileImporter().importPackages("com.tngtech.archunit.core.domain");

        assertTrue(HouseLaws.NO_PACKAGE_IS_CROWDED.evaluate(classes).hasViolation());
    }
}
