package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The peer's tables: as many primary cells as it finds, and a pattern for each that holds against more than it tries. */
class KnownAnswersTest {

    @Test
    void z1_two_ways() {
        Fixtures z1 = Fixtures.read("z1.csv");
        Figures figures = z1.figures(z1.dimension("region"), z1.dimension("hovedint"));

        BitSet hidden = assertAsManyPrimariesAs("expected_gauss_z1_maxN3_pzFALSE.csv", figures, 4);

        assertTrue(
                hidden.cardinality() <= 8, hidden.cardinality() + " hidden; the peer, which keeps no range, hides 6");
    }

    @Test
    void z2_two_hierarchies_of_regions_that_overlap() {
        Fixtures z2 = Fixtures.read("z2.csv");
        Figures figures = z2.figures(z2.dimension("region", "fylke", "kostragr"), z2.dimension("hovedint"));

        assertAsManyPrimariesAs("expected_gauss_z2_maxN2_pzFALSE.csv", figures, 3);
        assertAsManyPrimariesAs("expected_gauss_z2_maxN10_pzFALSE.csv", figures, 11);
    }

    @Test
    void z3_three_ways_two_of_them_with_hierarchies() {
        Fixtures z3 = Fixtures.read("z3.csv");
        Figures figures = z3.figures(
                z3.dimension("region", "fylke", "kostragr"), z3.dimension("hovedint"), z3.dimension("mnd", "mnd2"));

        assertAsManyPrimariesAs("expected_gauss_z3_maxN3_pzFALSE.csv", figures, 4);
    }

    @Test
    void three_singletons_and_two_linked_hierarchies() {
        Fixtures singletons = Fixtures.read("known_answer_three_singletons_issue135.csv");
        assertSafe(singletons.figures(singletons.dimension("var1"), singletons.dimension("var2")), 5);

        Fixtures linked = Fixtures.read("known_answer_linked_hierarchies_issue133.csv");
        assertSafe(linked.figures(linked.dimension("region", "county", "group")), 5);
    }

    private static BitSet assertAsManyPrimariesAs(String expected, Figures figures, int minFrequency) {
        LinkedTable table = table(figures, minFrequency);
        assertEquals(
                Fixtures.read(expected).count("primary", "TRUE"),
                Tables.primaries(table).cardinality());
        return assertSafe(figures, minFrequency);
    }

    private static BitSet assertSafe(Figures figures, int minFrequency) {
        LinkedTable table = table(figures, minFrequency);
        Protection.Safe safe = Tables.safe(figures, table);
        assertEquals(new BitSet(), Certificate.broken(table, safe.hidden(), safe.proofs(), 3));
        assertTrue(safe.hidden().cardinality() < table.cells() * 3 / 4, "nearly all is hidden");
        return safe.hidden();
    }

    private static LinkedTable table(Figures figures, int minFrequency) {
        ProtectionPolicy policy = new ProtectionPolicy(minFrequency, 0, 3, false, false, true, true, 2, 85, 1, 15);
        return CubeTable.of(figures, policy, List.of());
    }
}
