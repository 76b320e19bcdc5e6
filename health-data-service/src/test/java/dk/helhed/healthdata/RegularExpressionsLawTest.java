package dk.helhed.healthdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.regex.RegularExpressions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegularExpressionsLawTest {

    @Test
    void every_regular_expression_of_the_service_is_linear() {
        assertEquals(List.of(), RegularExpressions.faults(Path.of("target/classes"), Set.of()));
    }
}
