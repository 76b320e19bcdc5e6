package dk.helhed.healthdata.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.page.chart.Drawn;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.profile.Distribution;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What the charts of whole pages tell by where things lie, read back: it is what was published, and nothing more. */
class GeometryTest {

    private static final Town TOWN = new Town(
            40, 10, (metric, codes) -> codes[0] < 7 && (metric * 7 + codes[0] * 5 + codes[1] * 3) % 11 == 0, "");
    private static final Published DATASET = TOWN.published();
    private static final int OWN = DATASET.shape().area().indexOf(Town.CHOSEN);
    private static final int TOWN_HALL = DATASET.shape().area().indexOf("0751");
    private static final int NEWEST = DATASET.shape().period().size() - 1;

    /** Coordinates have one decimal. */
    private static final double LEAST = .051;

    @Test
    void spines_show_lowest_quartiles_highest_reference_and_own() {
        String page = Rendered.area(TOWN, Language.DA);
        int hidden = 0;
        for (int metric = 0; metric < 40; metric++) {
            Drawn spine = charts(row(page, "i-I" + metric), "spine").getFirst();
            Distribution lie = distribution(metric);
            double own = value(metric, OWN);
            double town = value(metric, TOWN_HALL);
            boolean isHidden = Double.isNaN(own);
            // What is hidden is compared with nothing, so its scale ends at the highest that is shown.
            double most = isHidden
                    ? lie.highest()
                    : DoubleStream.of(lie.highest(), town, own).max().orElseThrow();
            double unit = (153.0 - 7) / most;
            near(lie.lowest(), 7, unit, Drawn.number(spine.all("rect", "r").getFirst(), "x"));
            near(lie.highest(), 7, unit, end(spine.all("rect", "r").getFirst()));
            near(
                    lie.lowerQuartile(),
                    7,
                    unit,
                    Drawn.number(spine.all("rect", "q").getFirst(), "x"));
            near(lie.upperQuartile(), 7, unit, end(spine.all("rect", "q").getFirst()));
            assertEquals(isHidden ? 0 : 1, spine.all("path", "own").size());
            assertEquals(isHidden ? 0 : 1, spine.all("path", "sf").size());
            if (isHidden) {
                hidden++;
            } else {
                near(own, 7, unit, x(spine.all("path", "own").getFirst()));
                near(town, 7, unit, x(spine.all("path", "sf").getFirst()));
            }
        }
        assertTrue(hidden > 2 && hidden < 38, hidden + " hidden");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_trend_shows_each_year_that_is_published_and_no_other(int metric) {
        Drawn chart =
                charts(Rendered.indicator(TOWN, metric, Language.EN), "chart").getFirst();
        List<Element> ticks = anchored(chart, "end");
        double zero = Drawn.number(ticks.getFirst(), "y") - 5;
        double unit = (Drawn.number(ticks.getLast(), "y") - 5 - zero)
                / Double.parseDouble(ticks.getLast().getTextContent());
        List<Double> published = Published.all(NEWEST + 1).stream()
                .map(period -> DATASET.at(metric, OWN, period).value())
                .filter(value -> !value.isNaN())
                .toList();
        List<Element> marks = chart.all("path", "o");
        assertEquals(published.size(), marks.size());
        for (int i = 0; i < marks.size(); i++) {
            near(published.get(i), zero, unit, Drawn.points(marks.get(i)).getFirst()[1] + 4);
        }
        assertEquals(NEWEST + 1 - published.size(), chart.all("rect", "hf").size(), "a hatch for each hidden year");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_caterpillar_shows_each_area_with_its_interval_and_none_that_is_hidden(int metric) {
        Drawn chart =
                charts(Rendered.indicator(TOWN, metric, Language.EN), "chart").getLast();
        List<Element> ticks = anchored(chart, "middle");
        double zero = Drawn.number(ticks.getFirst(), "x");
        double unit = (Drawn.number(ticks.getLast(), "x") - zero)
                / Double.parseDouble(ticks.getLast().getTextContent());
        List<Cell> published = DATASET.peers(OWN).stream()
                .map(area -> DATASET.at(metric, area, NEWEST))
                .filter(cell -> !Double.isNaN(cell.value()))
                .sorted(Comparator.comparingDouble(Cell::value).reversed())
                .toList();
        List<Element> marks = chart.all("path", "m");
        List<Element> intervals = chart.all("path", "sm");
        assertEquals(published.size(), marks.size());
        for (int i = 0; i < marks.size(); i++) {
            near(published.get(i).value(), zero, unit, x(marks.get(i)));
            near(published.get(i).lower95(), zero, unit, x(intervals.get(i)));
            String outline = intervals.get(i).getAttribute("d");
            near(
                    published.get(i).upper95(),
                    zero,
                    unit,
                    Double.parseDouble(outline.substring(outline.indexOf('H') + 1)));
        }
        assertEquals(
                DATASET.peers(OWN).size() - published.size(),
                chart.all("rect", "hf").size(),
                "a hatch for each hidden area");
    }

    private static void near(double value, double zero, double unit, double place) {
        assertEquals(zero + value * unit, place, 2 * LEAST);
    }

    private static double value(int metric, int area) {
        return DATASET.at(metric, area, NEWEST).value();
    }

    private static Distribution distribution(int metric) {
        double[] shown = DATASET.peers(OWN).stream()
                .mapToDouble(area -> value(metric, area))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Distribution.of(shown, 0, 1);
    }

    private static double x(Element path) {
        return Drawn.points(path).getFirst()[0];
    }

    private static double end(Element bar) {
        return Drawn.number(bar, "x") + Drawn.number(bar, "width");
    }

    private static List<Element> anchored(Drawn chart, String anchor) {
        return chart.all("text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals(anchor))
                .toList();
    }

    private static String row(String page, String id) {
        return parts(page, "<tr id=\"" + id + "\">.*?</tr>").getFirst();
    }

    private static List<Drawn> charts(String page, String type) {
        return parts(page, "<svg[^>]* ?class=\"" + type + "\".*?</svg>").stream()
                .map(Drawn::new)
                .toList();
    }

    private static List<String> parts(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
