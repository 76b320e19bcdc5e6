package dk.helhed.healthdata.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CubeTest {

    private static final long PLENTY = 1L << 30;

    private final Dimension area = Dimension.named("area")
            .codes("a", "b", "c")
            .sum("north", List.of("a", "b"))
            .sum("all", List.of("north", "c"))
            .build();
    private final Dimension sex =
            Dimension.named("sex").codes("K", "M").sum("T", List.of("K", "M")).build();
    private final CubeBuilder builder = new CubeBuilder(List.of(area, sex), PLENTY);

    @Test
    void totals_are_added_up_over_every_level() {
        put("a", "K", 1);
        put("b", "M", 2);
        put("c", "K", 4);

        assertTrue(builder.addUp().isEmpty());

        Cube cube = builder.build();
        assertEquals(7, cube.count(cell("all", "T")));
        assertEquals(3, cube.count(cell("north", "T")));
        assertEquals(5, cube.count(cell("all", "K")));
    }

    @Test
    void a_total_that_is_given_and_wrong_is_named_without_its_figure() {
        put("a", "K", 1);
        put("north", "T", 2);

        assertEquals(List.of(new CubeBuilder.Contradiction("north|T")), builder.addUp());
    }

    @Test
    void a_count_is_given_once_and_is_not_negative() {
        put("a", "K", 1);

        assertThrows(IllegalArgumentException.class, () -> put("a", "K", 1));
        assertThrows(IllegalArgumentException.class, () -> put("b", "K", -1));
    }

    @Test
    void a_cell_and_its_codes_lead_to_each_other() {
        Cube cube = builder.build();

        assertEquals("north|M", cube.key(cell("north", "M")));
        assertEquals(cell("c", "M"), cube.sibling(cell("north", "M"), 0, area.position("c")));
    }

    @Test
    void a_cube_that_does_not_fit_into_memory_is_refused_before_it_is_made() {
        Dimension wide = Dimension.named("wide")
                .codes(IntStream.range(0, 2_000).mapToObj(String::valueOf).toList())
                .build();
        List<Dimension> dimensions = List.of(wide, wide, wide, wide, wide, wide);

        assertThrows(CubeTooLarge.class, () -> Cube.size(dimensions, PLENTY));
        assertEquals(2_000, Cube.size(List.of(wide), 2_000_000));
        assertThrows(CubeTooLarge.class, () -> Cube.size(List.of(wide), 1_999_999));
    }

    private void put(String areaCode, String sexCode, long count) {
        builder.put(cell(areaCode, sexCode), count);
    }

    private int cell(String areaCode, String sexCode) {
        return builder.cell(List.of(areaCode, sexCode));
    }
}
