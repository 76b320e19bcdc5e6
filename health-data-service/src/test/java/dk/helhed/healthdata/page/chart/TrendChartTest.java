package dk.helhed.healthdata.page.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.page.chart.TrendChart.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TrendChartTest {

    private static final Reference TOWN = new Reference("Aarhus", List.of(60.0, 61.0, 62.0, 63.0, 64.0));

    private static Reference town(List<Point> points) {
        return new Reference(TOWN.name(), TOWN.values().subList(0, points.size()));
    }

    private static Point year(int year, double value) {
        return Point.of(String.valueOf(year), value, value - 5, value + 5, value + " %");
    }

    private static Drawn drawn(List<Point> points, List<String> breaks) {
        return new Drawn(new TrendChart(
                        "c",
                        "In work",
                        "It falls.",
                        "Bispehaven",
                        points,
                        breaks,
                        "break",
                        List.of(town(points)),
                        "%.0f"::formatted)
                .draw()
                .inline());
    }

    private static List<Point> whole() {
        return List.of(year(2018, 50), year(2019, 48), year(2020, 45), year(2021, 44), year(2022, 40));
    }

    @Test
    void each_value_lies_where_the_axis_says() {
        Drawn chart = drawn(whole(), List.of());

        double zero = Drawn.number(chart.text("0"), "y") - 5;
        double sixty = Drawn.number(chart.text("60"), "y") - 5;
        List<double[]> line = Drawn.points(chart.all("path", "so").getLast());
        for (int i = 0; i < 5; i++) {
            double value = (zero - line.get(i)[1]) / (zero - sixty) * 60;
            assertEquals(whole().get(i).value(), value, .1);
        }
    }

    @Test
    void the_axis_begins_at_0() {
        assertTrue(drawn(whole(), List.of()).texts().contains("0"));
    }

    @Test
    void a_hidden_year_is_a_gap_with_a_hatch_and_its_word_and_no_mark() {
        Drawn chart = drawn(
                List.of(year(2018, 50), year(2019, 48), Point.hidden("2020", "hidden"), year(2021, 44), year(2022, 40)),
                List.of());

        assertEquals(2, chart.all("path", "so").size(), "two lines");
        assertEquals(1, chart.all("rect", "hf").size());
        assertEquals(4, chart.all("path", "o").size(), "four marks");
        assertEquals(
                Drawn.number(chart.text("2020"), "x"),
                Drawn.number(chart.text("hidden"), "x"),
                "the word stands below it");
    }

    @Test
    void a_missing_year_has_no_hatch() {
        Drawn chart = drawn(
                List.of(
                        year(2018, 50),
                        year(2019, 48),
                        Point.missing("2020", "missing"),
                        year(2021, 44),
                        year(2022, 40)),
                List.of());

        assertEquals(0, chart.all("rect", "hf").size());
        assertTrue(chart.texts().contains("missing"));
    }

    @Test
    void zero_is_a_value() {
        Drawn chart = drawn(List.of(year(2018, 5), Point.of("2019", 0, 0, 3, "0")), List.of());

        assertEquals(2, chart.all("path", "o").size());
        assertEquals(0, chart.all("rect", "hf").size());
    }

    @Test
    void a_break_breaks_the_line_and_the_band() {
        Drawn chart = drawn(whole(), List.of("2020"));

        assertEquals(2, chart.all("path", "so").size());
        assertEquals(2, chart.all("path", "b").size());
        assertTrue(chart.texts().contains("break"));
    }

    @Test
    void one_year_alone_has_its_interval_as_a_line() {
        Drawn chart = drawn(List.of(year(2022, 40)), List.of());

        assertEquals(1, chart.all("path", "o").size());
        assertEquals(1, chart.all("path", "so").size());
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        Drawn chart = drawn(List.of(), List.of());

        assertTrue(chart.all("path", "o").isEmpty());
    }

    @Test
    void all_hidden_has_no_mark_and_no_line() {
        Drawn chart = drawn(List.of(Point.hidden("2021", "hidden"), Point.hidden("2022", "hidden")), List.of());

        assertTrue(chart.all("path", "o").isEmpty());
        assertTrue(chart.all("path", "so").isEmpty());
    }

    @Test
    void names_at_the_ends_of_lines_never_lie_on_each_other() {
        Reference town = new Reference("Aarhus", List.of(60.0, 64.0));
        Reference near = new Reference("Region", List.of(60.0, 64.1));
        Drawn chart = new Drawn(new TrendChart(
                        "c",
                        "t",
                        "f",
                        "Own",
                        List.of(year(2018, 50), year(2019, 64)),
                        List.of(),
                        "b",
                        List.of(town, near),
                        "%.0f"::formatted)
                .draw()
                .inline());

        List<Double> at = List.of("Own", "Aarhus", "Region").stream()
                .map(name -> Drawn.number(chart.text(name), "y"))
                .sorted()
                .toList();
        assertTrue(at.get(1) - at.get(0) >= 17 && at.get(2) - at.get(1) >= 17, at.toString());
    }

    @Test
    void hostile_names_stay_texts() {
        String hostile = "<script>alert('x')</script>\"\u202e" + "x".repeat(200);
        Drawn chart = new Drawn(new TrendChart(
                        "c", hostile, hostile, hostile, whole(), List.of(), hostile, List.of(), "%.0f"::formatted)
                .draw()
                .alone(hostile));

        assertTrue(chart.all("script").isEmpty());
        assertEquals(hostile, chart.all("title").getFirst().getTextContent());
        for (Element text : chart.all("text")) {
            assertTrue(Labels.width(text.getTextContent()) <= 640, text.getTextContent());
        }
    }

    @Test
    void no_attribute_needs_an_inline_style() {
        assertFalse(new TrendChart("c", "t", "f", "n", whole(), List.of(), "b", List.of(TOWN), "%.0f"::formatted)
                .draw()
                .alone("s")
                .contains("style="));
    }
}
