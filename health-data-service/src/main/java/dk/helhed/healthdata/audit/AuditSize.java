package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What was audited.
 *
 * @param hidden cells that are not public
 * @param known cells that an earlier release has made known for ever
 * @param withheld cells that are hidden in any case
 * @param hiddenInVain cells that the pattern hides though they are known
 * @param unknownEquations equations with at least one hidden cell
 * @param components parts of the hidden cells that no equation links
 * @param largestComponent hidden cells in the largest of them
 */
public record AuditSize(
        int cells,
        int equations,
        int primaries,
        int hidden,
        int known,
        int withheld,
        int hiddenInVain,
        int unknownEquations,
        int components,
        int largestComponent) {

    static AuditSize of(Unknowns unknowns, BitSet pattern) {
        LinkedTable table = unknowns.table;
        int[] components = Components.sizes(unknowns.matrix);
        return new AuditSize(
                table.cells(),
                table.equations().size(),
                (int) cells(table).filter(table::isPrimary).count(),
                unknowns.size(),
                count(table, CellDisclosure.KNOWN),
                count(table, CellDisclosure.WITHHELD),
                (int) pattern.stream()
                        .filter(cell -> table.standing(cell) == CellDisclosure.KNOWN)
                        .count(),
                unknowns.matrix.rows(),
                components.length,
                IntStream.of(components).max().orElse(0));
    }

    private static int count(LinkedTable table, CellDisclosure standing) {
        return (int)
                cells(table).filter(cell -> table.standing(cell) == standing).count();
    }

    private static IntStream cells(LinkedTable table) {
        return IntStream.range(0, table.cells());
    }
}
