package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Another table that would look the same to the public: the cells that differ from the true one, ascending, and by how
 * much.
 * It is as secret as the true counts.
 */
record Witness(int[] cells, long[] moves) {

    /**
     * Whether the public could not tell it from the true table: only hidden cells differ, none falls below its floor, and
     * every equation holds. In whole numbers, on the table as it was given; whoever proposed it need not be trusted.
     *
     * @param equationsOf the equations that name a cell
     */
    boolean holds(LinkedTable table, BitSet hidden, Incidence equationsOf) {
        Map<Integer, Long> errors = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            boolean isNext = cell > (i == 0 ? -1 : cells[i - 1]);
            if (!isNext || !hidden.get(cell) || Math.addExact(table.value(cell), moves[i]) < table.floor(cell)) {
                return false;
            }
            for (int j = equationsOf.start(cell); j < equationsOf.start(cell + 1); j++) {
                long change = Math.multiplyExact(equationsOf.coefficient(j), moves[i]);
                errors.merge(equationsOf.equation(j), change, Math::addExact);
            }
        }
        return errors.values().stream().allMatch(error -> error == 0);
    }
}
