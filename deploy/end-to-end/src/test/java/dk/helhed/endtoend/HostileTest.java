package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attacks the whole suite, with the heaps that it is given on one machine. */
@ExtendWith(SuiteIsUp.class)
class HostileTest {

    @Test
    void files_requests_and_hang_ups_that_broke_services_before_harm_nobody() throws Exception {
        String printed = Helhed.run("prove", "hostile", "--short");

        System.out.println(printed);
        assertTrue(printed.contains("All of it held."), printed);
    }
}
