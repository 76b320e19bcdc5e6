package dk.helhed.plans.mandate;

import dk.helhed.kit.request.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rules of a municipality that has stated none: data, in {@code mandate-rules.json}. */
@ApplicationScoped
class DefaultMandateRules {

    private final MandateRules rules;

    DefaultMandateRules(StrictJson json) {
        this.rules = json.read(bytes(), MandateRules.class);
    }

    MandateRules rules() {
        return rules;
    }

    private static byte[] bytes() {
        try (InputStream in = DefaultMandateRules.class.getResourceAsStream("/mandate-rules.json")) {
            return Objects.requireNonNull(in, "the default rules are in the jar")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
