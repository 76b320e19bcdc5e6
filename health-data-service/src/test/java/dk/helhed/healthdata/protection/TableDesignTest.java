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

    private static final String AGELESS = "age without age1, age2, age3, age4";

    private final Dimension area = Tables.flat("area", 3);
    private final Dimension age = Tables.flat("age", 4);

    @Test
    void a_table_that_will_do_needs_no_proposal() {
        TableDesign design = design(figures(50, 60, 70, 80), "age");

        assertEquals(new TableDesign(20, 0, false, List.of()), design);
    }

    @Test
    void the_neighbours_that_are_small_become_one() {
        TableDesign design = design(figures(50, 3, 4, 80), "age");

        assertTrue(design.isTooFine());
        assertEquals(6, design.primaries());
        assertEquals(
                List.of("age as age1, age2+age3, age4", "area without area1, area2, area3", AGELESS),
                design.proposals().stream().map(Coarsening::words).toList());
        assertEquals(
                List.of(16, 5, 4),
                design.proposals().stream().map(Coarsening::cells).toList());
        assertEquals(0, design.proposals().get(0).primaryPercent());
    }

    @Test
    void codes_without_an_order_are_never_made_one() {
        TableDesign design = design(figures(50, 3, 4, 80));

        assertFalse(design.proposals().isEmpty());
        assertTrue(design.proposals().stream()
                .allMatch(proposal -> proposal.steps().get(0).bands().isEmpty()));
    }

    @Test
    void only_parts_of_the_same_sums_become_one_and_never_all_of_a_sum() {
        Dimension bands = Dimension.named("age")
                .codes("1", "2", "3", "4", "5")
                .sum("young", List.of("1", "2", "3"))
                .sum("old", List.of("4", "5"))
                .sum("T", List.of("young", "old"))
                .build();

        TableDesign design = design(figures(bands, List.of("1", "2", "3", "4", "5"), 50, 60, 3, 4, 80), "age");

        assertEquals(
                List.of("age as 1, 2+3, 4, 5"),
                design.proposals().stream()
                        .map(Coarsening::words)
                        .filter(words -> words.startsWith("age as"))
                        .toList());
        assertTrue(design.proposals().stream()
                .anyMatch(proposal -> proposal.words().equals("age without 1, 2, 3, 4, 5")));
    }

    @Test
    void what_one_step_does_not_mend_two_do() {
        TableDesign design = design(figures(1, 1, 1, 1), "age");

        assertEquals(
                List.of("area without area1, area2, area3; age as age1+age2, age3+age4"),
                design.proposals().stream().map(Coarsening::words).limit(1).toList());
    }

    @Test
    void a_message_does_not_name_every_code_of_a_long_list() {
        TableDesign design = TableDesign.of(Tables.random(1, 5, Tables.flat("area", 40)), Tables.rules(Set.of()));

        assertEquals(
                List.of("area without its 40 finest codes, area1 and the like"),
                design.proposals().stream().map(Coarsening::words).toList());
        assertEquals(40, design.proposals().get(0).steps().get(0).without().size());
    }

    @Test
    void a_dimension_that_must_stay_stays() {
        DesignRules rules = Tables.rules(Set.of());
        DesignRules fixed =
                new DesignRules(rules.primaries(), rules.mostPrimaryPercent(), Set.of(), Set.of("area", "age"));

        TableDesign design = TableDesign.of(figures(50, 3, 4, 80), fixed);

        assertEquals(new TableDesign(20, 6, true, List.of()), design);
    }

    /** What is worked out for the merged codes alone is what the merged table has. */
    @Test
    void a_proposal_keeps_its_word() {
        for (long seed = 0; seed < 20; seed++) {
            Figures figures = Tables.random(seed, 30, area, Tables.flat("sex", 2), Tables.flat("age", 6));
            for (Coarsening proposal : design(figures, "age").proposals()) {
                assertTrue(proposal.primaryPercent() <= Tables.POLICY.mostPrimaryPercent(), proposal.words());
                assertEquals(cells(proposal), proposal.cells(), proposal.words());
            }
        }
    }

    private static int cells(Coarsening proposal) {
        int areas = 4;
        int sexes = 3;
        int ages = 7;
        for (Coarsening.Step step : proposal.steps()) {
            areas -= step.dimension().equals("area") ? step.without().size() : 0;
            sexes -= step.dimension().equals("sex") ? step.without().size() : 0;
            ages -= step.dimension().equals("age") ? step.without().size() : 0;
            ages = step.bands().isEmpty() ? ages : step.bands().size() + 1;
        }
        return areas * sexes * ages;
    }

    private static TableDesign design(Figures figures, String... ordered) {
        return TableDesign.of(figures, Tables.rules(Set.of(ordered)));
    }

    /** Every area has these counts in its four ages. */
    private Figures figures(long... counts) {
        return figures(age, List.of("age1", "age2", "age3", "age4"), counts);
    }

    private Figures figures(Dimension ages, List<String> codes, long... counts) {
        Map<List<String>, Long> all = new HashMap<>();
        for (int a = 1; a <= 3; a++) {
            for (int g = 0; g < counts.length; g++) {
                all.put(List.of("area" + a, codes.get(g)), counts[g]);
            }
        }
        return Tables.counts(List.of(area, ages), all);
    }
}
