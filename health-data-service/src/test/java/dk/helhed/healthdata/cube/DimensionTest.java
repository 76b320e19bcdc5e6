package dk.helhed.healthdata.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DimensionTest {

    @Test
    void sums_stand_after_those_that_give_their_parts() {
        Dimension area = Dimension.named("area")
                .codes("a", "b", "c", "north", "south", "all")
                .sum("all", List.of("north", "south"))
                .sum("north", List.of("a", "b"))
                .sum("south", List.of("c"))
                .build();

        assertEquals(List.of(3, 4, 5), area.sums().stream().map(Sum::total).toList());
    }

    @Test
    void a_hierarchy_in_a_circle_is_refused_and_the_circle_is_named() {
        Dimension.Builder area = Dimension.named("area")
                .codes("a", "b", "c", "d")
                .sum("a", List.of("d"))
                .sum("b", List.of("a"))
                .sum("c", List.of("b"))
                .sum("a", List.of("c"));

        HierarchyCycle refused = assertThrows(HierarchyCycle.class, area::build);

        assertEquals("The hierarchy of area runs in a circle: a → c → b → a", refused.getMessage());
    }

    @Test
    void an_unknown_code_is_named() {
        Dimension sex = Dimension.named("sex").codes("K", "M").build();

        String told = assertThrows(IllegalArgumentException.class, () -> sex.position("X"))
                .getMessage();

        assertTrue(told.contains("sex") && told.contains("X"), told);
    }
}
