package dk.helhed.healthdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.TablesWithoutPolicy;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TablesWithoutPolicyTest {

    @Test
    void each_has_its_reason_in_the_decision() {
        assertEquals(TablesWithoutPolicy.documented("health-data-service"), TablesWithoutPolicy.inDatabase());
    }
}
