package dk.helhed.plans.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoryGraphTest {

    private static final UUID ACTIVITY = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d5");
    private static final UUID OTHER = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d6");
    private static final UUID GOAL = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0c0");
    private static final List<TheoryNode> CHAIN = List.of(
            new TheoryNode("spis", NodeKind.ACTIVITY, null, ACTIVITY, null),
            new TheoryNode("moed", NodeKind.OUTPUT, "Flere mødes", null, null),
            new TheoryNode("kend", NodeKind.OUTCOME, "Flere kender naboen", null, null),
            new TheoryNode("tryg", NodeKind.OUTCOME, "Flere er trygge", null, null),
            new TheoryNode("maal", NodeKind.GOAL, null, null, GOAL));

    @ParameterizedTest
    @CsvSource({
        "spis>moed moed>kend kend>tryg tryg>maal, ''",
        "spis>maal, ''",
        "kend>tryg tryg>kend, /edges/0 cycle; /edges/1 cycle",
        "kend>kend, /edges/0 cycle",
        "maal>spis, /edges/0 backwards",
        "kend>moed, /edges/0 backwards",
        "spis>hvem hvem>maal, /edges/0/to unknown-node; /edges/1/from unknown-node",
        "spis>moed spis>moed, /edges/1 duplicate-element"
    })
    void the_chain_leads_forward_and_never_back(String edges, String problems) {
        assertEquals(problems, problems(new TheoryDraft(null, CHAIN, edges(edges), null, null)));
    }

    @Test
    void each_kind_of_node_has_its_own_form() {
        List<TheoryNode> nodes = List.of(
                new TheoryNode("a", NodeKind.ACTIVITY, "tekst", null, GOAL),
                new TheoryNode("a", NodeKind.OUTPUT, null, null, null),
                new TheoryNode("b", NodeKind.GOAL, null, ACTIVITY, ACTIVITY));

        assertEquals(
                "/nodes/0/activityId required; /nodes/0/goalId not-of-this-kind; /nodes/1/text required; /nodes/1/key"
                        + " duplicate-element; /nodes/2/activityId not-of-this-kind; /nodes/2/goalId unknown-reference",
                problems(new TheoryDraft(null, nodes, List.of(), null, null)));
    }

    @Test
    void what_hangs_loose_is_named_and_allowed() {
        TheoryGraph loose = new TheoryGraph(new TheoryDraft(null, CHAIN, edges("spis>moed kend>maal"), null, null));
        TheoryGraph whole =
                new TheoryGraph(new TheoryDraft(null, CHAIN, edges("spis>moed moed>kend kend>maal"), null, null));

        assertEquals(
                List.of(
                        new TheoryWarning(TheoryWarning.Code.ACTIVITY_REACHES_NO_GOAL, "spis", ACTIVITY, null),
                        new TheoryWarning(TheoryWarning.Code.ACTIVITY_NOT_SHOWN, null, OTHER, null),
                        new TheoryWarning(TheoryWarning.Code.GOAL_REACHED_BY_NO_ACTIVITY, null, null, GOAL)),
                loose.warnings(Set.of(ACTIVITY, OTHER), Set.of(GOAL)));
        assertEquals(List.of(), whole.warnings(Set.of(ACTIVITY), Set.of(GOAL)));
    }

    private static String problems(TheoryDraft draft) {
        return new TheoryGraph(draft)
                .problems(Set.of(ACTIVITY), Set.of(GOAL)).stream()
                        .map(problem -> problem.path() + " " + problem.code())
                        .collect(Collectors.joining("; "));
    }

    private static List<TheoryEdge> edges(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(edge -> edge.split(">", -1))
                .map(ends -> new TheoryEdge(ends[0], ends[1]))
                .toList();
    }
}
