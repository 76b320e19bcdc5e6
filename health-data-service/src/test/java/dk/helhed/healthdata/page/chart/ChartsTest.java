package dk.helhed.healthdata.page.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ChartsTest {

    private static Caterpillar.Row row(String name, double value, Mark mark) {
        return new Caterpillar.Row(Point.of(name, value, value - 2, value + 2, value + " %"), mark, false);
    }

    private static Drawn caterpillar(Caterpillar.Row... rows) {
        return new Drawn(new Caterpillar(
                        "c", "t", "f", List.of(rows), List.of(new Caterpillar.Line("Aarhus", 30)), "%.0f"::formatted)
                .draw()
                .inline());
    }

    @Test
    void areas_stand_in_the_order_of_their_figures_and_the_hidden_ones_last() {
        Drawn chart = caterpillar(
                row("low", 10, Mark.WORSE),
                new Caterpillar.Row(Point.hidden("secret", "hidden"), Mark.PLAIN, false),
                row("high", 40, Mark.BETTER));

        assertTrue(Drawn.number(chart.text("high"), "y") < Drawn.number(chart.text("low"), "y"));
        assertTrue(Drawn.number(chart.text("low"), "y") < Drawn.number(chart.text("secret"), "y"));
        assertEquals(1, chart.all("rect", "hf").size());
        assertTrue(chart.all("path", "o").isEmpty(), "no mark for the hidden one");
    }

    @Test
    void marks_and_intervals_lie_where_the_axis_says() {
        Drawn chart = caterpillar(row("a", 40, Mark.BETTER), row("b", 10, Mark.WORSE));

        double zero = Drawn.number(chart.text("0"), "x");
        double twenty = Drawn.number(chart.text("20"), "x");
        Element interval = chart.all("path", "smb").getFirst();
        double from = Drawn.points(interval).getFirst()[0];
        assertEquals(38, (from - zero) / (twenty - zero) * 20, .1);
        double mark = Drawn.points(chart.all("path", "mb").getFirst()).getFirst()[0];
        assertEquals(40, (mark - zero) / (twenty - zero) * 20, .1);
    }

    @Test
    void a_spine_lies_on_its_scale() {
        Spine spine = new Spine(10, 20, 30, 40, 25, 36, Mark.BETTER);
        Drawn chart = new Drawn(spine.inline("x"));

        Axis axis = spine.axis();
        assertEquals(axis.at(10), Drawn.number(chart.all("rect", "r").getFirst(), "x"), .1);
        assertEquals(
                axis.at(30) - axis.at(20), Drawn.number(chart.all("rect", "q").getFirst(), "width"), .1);
        assertEquals(
                axis.at(36), Drawn.points(chart.all("path", "own").getFirst()).getFirst()[0], .1);
        assertEquals(Spine.WIDTH, axis.at(40) + axis.at(0), .1, "0 and the greatest are as far from the edges");
    }

    @Test
    void a_hidden_area_has_no_mark_on_its_spine() {
        Drawn chart = new Drawn(new Spine(10, 20, 30, 40, 25, Double.NaN, null).inline("hidden"));

        assertTrue(chart.all("path", "own").isEmpty());
        assertEquals("hidden", chart.root().getAttribute("aria-label"));
    }

    @Test
    void a_rug_has_the_mark_and_the_word_in_each_cell() {
        Drawn chart = new Drawn(new Rug(
                        "c",
                        "t",
                        "f",
                        List.of("A", "B"),
                        List.of(new Rug.Line(
                                "In work",
                                List.of(new Rug.Cell(Mark.WORSE, "worse", false), new Rug.Cell(null, "hidden", true)))))
                .draw()
                .inline());

        assertEquals(1, chart.all("path", "mw").size());
        assertEquals(1, chart.all("rect", "hf").size());
        assertTrue(chart.texts().containsAll(List.of("A", "B", "In work", "worse", "hidden")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .003, 1, 7, 19.99, 20, 99, 100, 12345})
    void an_axis_begins_at_0_and_holds_the_highest(double highest) {
        Axis axis = Axis.of(DoubleStream.of(Double.NaN, highest), 0, 100);

        assertEquals(0, axis.ticks().getFirst());
        assertTrue(axis.most() >= highest);
        assertTrue(axis.ticks().size() <= 7, axis.ticks().toString());
    }

    @ParameterizedTest
    @EnumSource
    void inks_can_be_seen_on_white(Ink ink) {
        double least = switch (ink) {
            case TEXT, NOTE, OWN, REFERENCE, BETTER, SIMILAR, WORSE, HIGHER, LOWER -> 4.5;
            case AXIS, RANGE, QUARTILES, HATCH -> 3;
            // Ground behind marks; nothing is told by them alone.
            case GRID, BAND -> 1;
        };
        assertTrue(contrast(ink.colour()) >= least, ink + " has " + contrast(ink.colour()));
    }

    @Test
    void no_two_marks_have_the_same_outline() {
        assertEquals(
                Mark.values().length,
                Arrays.stream(Mark.values())
                        .map(mark -> mark.path(0, 0, 5))
                        .collect(Collectors.toSet())
                        .size());
    }

    private static double contrast(String colour) {
        double light = .2126 * part(colour, 1) + .7152 * part(colour, 3) + .0722 * part(colour, 5);
        return 1.05 / (light + .05);
    }

    private static double part(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
