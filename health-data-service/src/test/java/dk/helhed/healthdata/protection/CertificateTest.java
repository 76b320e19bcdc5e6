package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A certificate that cannot fail would prove nothing: whatever is done to a safe pattern, it must say so. */
class CertificateTest {

    private final Figures figures = Tables.random(7, 30, Tables.flat("a", 3), Tables.flat("b", 4), Tables.flat("c", 2));
    private final LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
    private final Protection.Safe safe = Tables.safe(figures, table);
    private final int width = Tables.POLICY.width();

    @Test
    void the_pattern_itself_holds() {
        assertTrue(broken(safe.hidden(), safe.proofs()).isEmpty());
        assertTrue(Tables.primaries(table).cardinality() > 5);
    }

    @Test
    void to_show_any_hidden_cell_breaks_a_proof() {
        safe.hidden().stream().forEach(cell -> {
            BitSet shown = (BitSet) safe.hidden().clone();
            shown.clear(cell);
            assertFalse(broken(shown, safe.proofs()).isEmpty(), () -> table.key(cell));
        });
    }

    @Test
    void a_proof_that_is_no_table_is_refused() {
        int primary = Tables.primaries(table).nextSetBit(0);
        Proof proof = proof(primary);
        for (int i = 0; i < proof.cells().length; i++) {
            int[] one = proof.one().clone();
            one[i]++;
            assertEquals(
                    BitSet.valueOf(new long[] {1L << primary}),
                    broken(safe.hidden(), with(primary, new Proof(proof.cells(), one, proof.other()))));
        }
    }

    @Test
    void a_proof_that_goes_below_a_floor_or_not_far_enough_or_is_missing_is_refused() {
        int primary = Tables.primaries(table).nextSetBit(0);
        Proof proof = proof(primary);
        int[] deep = Arrays.stream(proof.one()).map(x -> -50 * x).toArray();
        int[] nowhere = new int[deep.length];

        assertTrue(broken(safe.hidden(), with(primary, new Proof(proof.cells(), deep, nowhere)))
                .get(primary));
        assertTrue(broken(safe.hidden(), with(primary, new Proof(proof.cells(), nowhere, nowhere)))
                .get(primary));
        assertTrue(broken(safe.hidden(), Map.of()).get(primary));
    }

    private Proof proof(int cell) {
        return Objects.requireNonNull(safe.proofs().get(cell));
    }

    private Map<Integer, Proof> with(int cell, Proof proof) {
        Map<Integer, Proof> proofs = new HashMap<>(safe.proofs());
        proofs.put(cell, proof);
        return proofs;
    }

    private BitSet broken(BitSet hidden, Map<Integer, Proof> proofs) {
        return Certificate.broken(table, hidden, proofs, width);
    }
}
