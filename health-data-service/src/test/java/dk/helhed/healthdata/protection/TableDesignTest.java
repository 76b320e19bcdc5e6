package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableDesignTest {

    private final Dimension area = Tables.flat("area", 3);
    private final Dimension age = Tables.flat("age", 4);

    @Test
    void a_table_that_will_do_needs_no_proposal() {
        TableDesign design = TableDesign.of(figures(50, 60, 70, 80), Tables.POLICY, Set.of("age"));

        assertEquals(new TableDesign(20, 0, false, List.of()), design);
    }

    @Test
    void the_neighbours_that_are_small_become_one() {
        TableDesign design = TableDesign.of(figures(50, 3, 4, 80), Tables.POLICY, Set.of("age"));

        assertTrue(design.isTooFine());
        assertEquals(6, design.primaries());
        assertEquals(
                List.of(
                        new Coarsening(List.of("age as age1, age2+age3, age4"), 16, 0),
                        new Coarsening(List.of("leave out area"), 5, 0),
                        new Coarsening(List.of("leave out age"), 4, 0)),
                design.proposals());
    }

    @Test
    void codes_without_an_order_are_never_made_one() {
        TableDesign design = TableDesign.of(figures(50, 3, 4, 80), Tables.POLICY, Set.of());

        assertFalse(design.proposals().isEmpty());
        assertTrue(design.proposals().stream()
                .allMatch(proposal -> proposal.steps().get(0).startsWith("leave out")));
    }

    /** Every area has these counts in its four ages. */
    private Figures figures(long... counts) {
        Map<List<String>, Long> all = new HashMap<>();
        for (int a = 1; a <= 3; a++) {
            for (int g = 1; g <= 4; g++) {
                all.put(List.of("area" + a, "age" + g), counts[g - 1]);
            }
        }
        return Tables.counts(List.of(area, age), all);
    }
}
