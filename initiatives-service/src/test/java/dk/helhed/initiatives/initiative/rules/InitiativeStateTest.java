package dk.helhed.initiatives.initiative.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.testing.StateDiagram;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InitiativeStateTest {

    @Test
    void the_readme_shows_the_steps_that_the_code_allows() throws IOException {
        Set<String> steps = new HashSet<>();
        steps.add(StateDiagram.NONE + " " + InitiativeState.IDEA);
        // The ledger takes this step, not a transition.
        steps.add(InitiativeState.APPROVED + " " + InitiativeState.APPROPRIATED);
        for (InitiativeState from : InitiativeState.values()) {
            from.next().forEach(to -> steps.add(from + " " + to));
            if (from.next().isEmpty()) {
                steps.add(from + " " + StateDiagram.NONE);
            }
        }

        assertEquals(steps, StateDiagram.steps("initiative"));
    }
}
