package dk.helhed.healthdata.page.chart;

import dk.helhed.healthdata.page.chart.Svg.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas by indicators: in each cell a mark and its word.
 *
 * @param areas the columns
 */
public record Rug(String id, String title, String finding, List<String> areas, List<Line> lines) {

    private static final int LEFT = 230;
    private static final int COLUMN = 130;
    private static final int ROW = 30;
    private static final int TOP = 34;

    /** An indicator, with a cell for each area. */
    public record Line(String name, List<Cell> cells) {}

    /**
     * @param mark null where nothing is compared
     * @param word what the mark means, or why there is none
     */
    public record Cell(@Nullable Mark mark, String word, boolean isHidden) {}

    public Chart draw() {
        int width = LEFT + COLUMN * Math.max(1, areas.size()) + 8;
        Svg svg = new Svg().hatching(id);
        for (int i = 0; i < areas.size(); i++) {
            svg.text(
                    LEFT + COLUMN * (i + .5),
                    TOP - 12.0,
                    Anchor.MIDDLE,
                    Ink.TEXT,
                    true,
                    Labels.clipped(areas.get(i), COLUMN - 8.0));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = TOP + ROW * i;
            svg.horizontal(0, y, width, Ink.GRID.stroke(1));
            svg.text(8, y + 20, Anchor.START, Ink.TEXT, Labels.clipped(line.name(), LEFT - 16.0));
            for (int area = 0; area < line.cells().size(); area++) {
                cell(svg, line.cells().get(area), LEFT + COLUMN * area, y);
            }
        }
        return new Chart(id, title, finding, width, TOP + ROW * Math.max(1, lines.size()) + 8, svg.toString());
    }

    private void cell(Svg svg, Cell cell, double x, double y) {
        if (cell.isHidden()) {
            svg.hatch(id, x + 4, y + 4, 24, ROW - 8.0);
        }
        if (cell.mark() != null) {
            svg.mark(cell.mark(), x + 16, y + ROW / 2.0, 6);
        }
        svg.text(x + 34, y + 20, Anchor.START, Ink.TEXT, Labels.clipped(cell.word(), COLUMN - 36.0));
    }
}
