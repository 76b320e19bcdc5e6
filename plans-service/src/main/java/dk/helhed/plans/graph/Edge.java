package dk.helhed.plans.graph;

/**
 * A column that points at another row of its own table.
 *
 * @param pointer the field of the draft that it is filled from, as a JSON Pointer
 */
public record Edge(String table, String column, String pointer) {

    public Edge {
        // Both become part of a query's text.
        if (!table.matches("[a-z_]+") || !column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not the name of a table and a column");
        }
    }
}
