package dk.helhed.kit.sheet;

import java.util.List;

/**
 * A sheet that is held whole.
 *
 * @param name as the workbook says it; empty for CSV
 * @param rows those that are not empty
 */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
