package dk.helhed.plans.mandate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The suite's own rules, for the tests of rules. */
public final class DefaultRules {

    private DefaultRules() {}

    public static MandateRules read() {
        try (InputStream in = DefaultRules.class.getResourceAsStream("/mandate-rules.json")) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(in), MandateRules.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
