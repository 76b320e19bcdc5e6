package dk.helhed.kit.sheet;

import java.util.List;

/**
 * A row that has at least one cell with something in it.
 *
 * @param number in the file as a spreadsheet shows it, from 1; empty rows count
 * @param cells up to the last that is not empty
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** What the cells show, for header rows. */
    public List<String> shown() {
        return cells.stream().map(Cell::shown).toList();
    }

    /** A column as a spreadsheet names it: A for 0, AB for 27. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
