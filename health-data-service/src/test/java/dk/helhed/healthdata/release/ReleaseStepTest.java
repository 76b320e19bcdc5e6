package dk.helhed.healthdata.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseStepTest {

    private static final Pattern ARROW = Pattern.compile("    (\\w+) --> (\\w+): .*");

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PROTECT PROTECT_AGAIN PUBLISH_SUPPLIED REJECT",
        "PROTECTED, PROTECT SEAL PROTECT_AGAIN REJECT",
        "AUDITED, APPROVE PROTECT_AGAIN REJECT",
        "APPROVED, PROTECT_AGAIN PUBLISH_CUBE REJECT",
        "PUBLISHED, SUPERSEDE WITHDRAW",
        "SUPERSEDED, REINSTATE WITHDRAW",
        "REJECTED, ''",
        "WITHDRAWN, 'CONCEAL'"
    })
    void each_state_is_left_by_these_steps_only(ReleaseState state, String steps) {
        assertEquals(
                steps,
                Arrays.stream(ReleaseStep.values())
                        .filter(step -> step.isOpenTo(state))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void what_was_published_never_becomes_private_again() {
        List<ReleaseStep> back = Arrays.stream(ReleaseStep.values())
                .filter(step -> step.from().stream().anyMatch(ReleaseState::isPublic))
                .filter(step -> !step.to().isPublic())
                .toList();

        assertEquals(List.of(), back);
    }

    @Test
    void the_picture_in_the_readme_shows_every_step_and_no_other() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("stateDiagram-v2", readme.indexOf("## The life of a release"));
        Set<String> drawn = readme.substring(begin, readme.indexOf("```", begin))
                .lines()
                .map(ARROW::matcher)
                .filter(Matcher::matches)
                .map(arrow -> arrow.group(1) + " " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Arrays.stream(ReleaseStep.values())
                        .flatMap(step -> step.from().stream().map(from -> from + " " + step.to()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                drawn);
    }
}
