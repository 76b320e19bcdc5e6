package dk.helhed.plans.plan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanDiagramTest {

    private static final Pattern LIFE_OF_A_PLAN =
            Pattern.compile("### The life of a plan\\s+```mermaid\\s+stateDiagram-v2\\s+(.*?)```", Pattern.DOTALL);

    @Test
    void the_diagram_in_the_readme_has_the_transitions_that_the_guards_know() throws IOException {
        var diagram = LIFE_OF_A_PLAN.matcher(Files.readString(Path.of("README.md")));
        diagram.find();
        Set<String> drawn = diagram.group(1).lines().map(String::strip).collect(Collectors.toCollection(TreeSet::new));

        Set<String> known = Arrays.stream(PlanState.values())
                .flatMap(from -> PlanGuards.next(from).stream().map(to -> from + " --> " + to))
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("[*] --> DRAFT");
        assertEquals(known, drawn);
    }
}
