package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void anOffsetShiftsEveryPort() {
        Ports ports = Ports.shiftedBy(" 1000 ");
        assertEquals(
                Set.of(9081, 9091, 9082, 9083, 9180, 20092, 20093, 16432),
                Set.of(
                        ports.plans(),
                        ports.managementOf(ports.plans()),
                        ports.initiatives(),
                        ports.healthData(),
                        ports.keycloak(),
                        ports.kafka(),
                        ports.kafkaController(),
                        ports.postgres()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "40001", "a thousand", "1.5", "99999999999"})
    void anOffsetThatIsNoneIsRefusedWithTheRange(String offset) {
        Trouble trouble = assertThrows(Trouble.class, () -> Ports.shiftedBy(offset));
        assertTrue(String.valueOf(trouble.getMessage()).contains("from 0 to 40000"));
    }
}
