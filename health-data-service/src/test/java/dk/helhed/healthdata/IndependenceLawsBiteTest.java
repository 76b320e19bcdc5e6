package dk.helhed.healthdata;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dk.helhed.healthdata.audit.CuriousAttacker;
import dk.helhed.healthdata.protection.VainProtector;
import dk.helhed.healthdata.reading.CuriousReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndependenceLawsBiteTest {

    static Stream<Arguments> lawsAndWhatTheyForbid() {
        return Stream.of(
                Arguments.of(IndependenceLaws.THE_ATTACKER_DOES_NOT_ASK_THE_PROTECTOR, CuriousAttacker.class),
                Arguments.of(IndependenceLaws.THE_PROTECTOR_DOES_NOT_ASK_THE_ATTACKER, VainProtector.class),
                Arguments.of(IndependenceLaws.NO_FRAMEWORK_IN_EITHER, VainProtector.class),
                Arguments.of(IndependenceLaws.READERS_ARE_ANSWERED_WITHOUT_THE_VAULT, CuriousReader.class));
    }

    @ParameterizedTest
    @MethodSource("lawsAndWhatTheyForbid")
    void a_law_finds_its_counter_example(ArchRule law, Class<?> counterExample) {
        JavaClasses classes = new ClassFileImporter().importClasses(counterExample);

        assertTrue(law.evaluate(classes).hasViolation(), law.getDescription());
    }
}
