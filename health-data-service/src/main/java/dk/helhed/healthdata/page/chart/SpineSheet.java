package dk.helhed.healthdata.page.chart;

import dk.helhed.healthdata.page.chart.Svg.Anchor;
import java.util.List;

/** The spines of an area below each other, as a picture of its own: its name, where it lies, its figure. */
public record SpineSheet(String id, String title, String finding, List<Row> rows) {

    private static final int WIDTH = 640;
    private static final int LEFT = 300;
    private static final int ROW = 30;
    private static final int RIGHT = LEFT + Spine.WIDTH + 10;

    /** @param shown the figure in words, or the word for why there is none */
    public record Row(String name, Spine spine, String shown, boolean isHidden) {}

    public Chart draw() {
        Svg svg = new Svg().hatching(id);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), ROW * (i + .5));
        }
        return new Chart(id, title, finding, WIDTH, ROW * Math.max(1, rows.size()), svg.toString());
    }

    private void row(Svg svg, Row row, double y) {
        Spine spine = row.spine();
        Axis axis = spine.axis();
        svg.text(0, y + 5, Anchor.START, Ink.TEXT, Labels.clipped(row.name(), LEFT - 10.0));
        svg.vertical(LEFT + axis.at(0), y - 10, y + 10, Ink.AXIS.stroke(1));
        if (!Double.isNaN(spine.lowest())) {
            bar(svg, axis.at(spine.lowest()), axis.at(spine.highest()), y, 6, Ink.RANGE);
        }
        if (!Double.isNaN(spine.lowerQuartile())) {
            bar(svg, axis.at(spine.lowerQuartile()), axis.at(spine.upperQuartile()), y, 12, Ink.QUARTILES);
        }
        if (!Double.isNaN(spine.reference())) {
            svg.vertical(LEFT + axis.at(spine.reference()), y - 11, y + 11, Ink.TEXT.stroke(2));
        }
        if (!Double.isNaN(spine.own())) {
            svg.mark(spine.shape(), LEFT + axis.at(spine.own()), y, 5);
        }
        if (row.isHidden()) {
            svg.hatch(id, RIGHT, y - 11, WIDTH - RIGHT - 2.0, 22);
        }
        svg.text(RIGHT + 6.0, y + 5, Anchor.START, Ink.TEXT, Labels.clipped(row.shown(), WIDTH - RIGHT - 8.0));
    }

    private static void bar(Svg svg, double from, double to, double y, double height, Ink ink) {
        svg.rect(LEFT + from, y - height / 2, Math.max(1, to - from), height, ink.fill());
    }
}
