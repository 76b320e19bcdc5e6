package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {
    @TempDir
    Path folder;

    @Test
    void theirNumberIsTakenOutOfTheWords() {
        Replicas.Asked asked = Replicas.Asked.in(List.of("--replicas", "3", "--no-demo"));

        assertEquals(new Replicas(3), asked.replicas());
        assertEquals(List.of("--no-demo"), asked.rest());
        assertEquals(Replicas.ONE, Replicas.Asked.in(List.of("--no-demo")).replicas());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "-1", "two", "", "--no-demo"})
    void aNumberThatIsNoneIsRefusedWithTheRange(String number) {
        Trouble trouble = assertThrows(Trouble.class, () -> Replicas.Asked.in(List.of("--replicas", number)));

        assertTrue(String.valueOf(trouble.getMessage()).contains("from 1 to 4"), trouble.getMessage());
    }

    @Test
    void theyAreRememberedFromOneCommandToTheNext() {
        Home home = new Home(folder, folder);
        home.make();
        assertEquals(Replicas.ONE, Replicas.of(home));

        new Replicas(2).keep(home);

        assertEquals(new Replicas(2), Replicas.of(home));
    }

    @Test
    void oneOfEachServiceIsAsItAlwaysWas() {
        Suite suite = suite(1);

        assertTrue(suite.proxy().isEmpty());
        assertEquals(
                List.of("postgres", "kafka", "keycloak", "plans-service", "initiatives-service", "health-data-service"),
                suite.all().stream().map(Part::name).toList());
        assertEquals(List.of(8081, 8091), suite.services().getFirst().ports());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noPortIsNeededTwice(int each) {
        List<Integer> ports = suite(each).all().stream()
                .flatMap(part -> part.ports().stream())
                .toList();

        Set<Integer> different = new HashSet<>(ports);
        assertEquals(ports.size(), different.size(), ports.toString());
        assertTrue(different.containsAll(List.of(8081, 8082, 8083, 8091, 8092, 8093)), ports.toString());
    }

    @Test
    void whichProcessAnswersMakesNoDifference() {
        List<ServicePart> plans = suite(2).services().stream()
                .filter(process -> process.service().equals("plans-service"))
                .toList();

        assertEquals(
                List.of("plans-service-1", "plans-service-2"),
                plans.stream().map(Part::name).toList());
        for (ServicePart one : plans) {
            assertEquals("http://127.0.0.1:8081", one.environment().get("HELHED_PUBLIC_URL"));
            assertEquals("http://127.0.0.1:8081/schemas/", one.environment().get("HELHED_SCHEMAS_ADDRESS"));
        }
    }

    private Suite suite(int each) {
        Home home = new Home(folder, folder);
        return Suite.of(home, new Ports(0), Secrets.forStart(home), new Replicas(each));
    }
}
