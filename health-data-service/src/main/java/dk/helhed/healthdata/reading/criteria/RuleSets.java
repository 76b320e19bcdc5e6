package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rule sets that there are, the oldest first. */
@ApplicationScoped
class RuleSets {

    private static final List<RuleSet> ALL = Stream.of("dk-2010", "dk-2014", "dk-61a-2018", "dk-61b-2021")
            .map(RuleSets::read)
            .toList();

    private static RuleSet read(String code) {
        try (InputStream in = RuleSets.class.getResourceAsStream("/criteria/" + code + ".json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(in, "the rules are in the jar"), RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<RuleSet> all() {
        return ALL;
    }

    List<RuleSet> inForce(int year) {
        return ALL.stream().filter(rules -> rules.isInForce(year)).toList();
    }

    /** Never null: an unknown code is 404. */
    RuleSet get(String code) {
        return ALL.stream()
                .filter(rules -> rules.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "unknown-rule-set"));
    }
}
