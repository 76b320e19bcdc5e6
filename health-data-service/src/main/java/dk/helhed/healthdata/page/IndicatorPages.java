package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.AreaPage.Against;
import dk.helhed.healthdata.page.IndicatorPage.Figure;
import dk.helhed.healthdata.page.IndicatorPage.Row;
import dk.helhed.healthdata.page.chart.Caterpillar;
import dk.helhed.healthdata.page.chart.Chart;
import dk.helhed.healthdata.page.chart.Mark;
import dk.helhed.healthdata.page.chart.Point;
import dk.helhed.healthdata.page.chart.TrendChart;
import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Annotations;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one dataset says of one indicator: its trend in an area, and all areas in one period. */
final class IndicatorPages {

    private final Published dataset;
    private final DatasetShape shape;
    private final int metric;
    private final Metric about;
    private final Words words;
    private final Links links;
    private final Numbers numbers;
    private final int chosen;
    private final String id;

    /**
     * @param number of the dataset on the page, for ids that are unique on it
     * @param area the code of the chosen area; empty for none
     */
    IndicatorPages(Published dataset, int metric, int number, String area, Words words, Links links) {
        this.dataset = dataset;
        this.shape = dataset.shape();
        this.metric = metric;
        this.about = shape.metrics().get(metric);
        this.words = words;
        this.links = links;
        this.numbers = new Numbers(words);
        this.chosen = shape.area().indexOf(area);
        this.id = "d" + number;
    }

    IndicatorPage.Part part() {
        Chart trend = trend();
        Chart all = all();
        return new IndicatorPage.Part(
                id,
                words.language().of(shape.title()),
                shape.synthetic(),
                trend == null
                        ? null
                        : figure(
                                trend, "trend.svg", words.get("period"), referenceNames(), trendRows(), question(true)),
                figure(all, "areas.svg", words.get("area"), List.of(), areaRows(), question(false)),
                shape.annotations().stream()
                        .filter(note -> isAbout(note))
                        .map(Annotation::note)
                        .map(words.language()::of)
                        .toList());
    }

    private boolean isAbout(Annotation note) {
        return note.indicators().isEmpty() || note.indicators().contains(about.indicator());
    }

    private Question question(boolean ofArea) {
        List<Integer> areas = new ArrayList<>(ofArea ? references() : peers());
        if (ofArea) {
            areas.add(chosen);
        }
        return Published.question(
                shape,
                areas,
                ofArea ? Published.all(shape.period().size()) : List.of(Math.max(0, dataset.newest(metric))),
                List.of(metric));
    }

    private Figure figure(
            Chart chart, String file, String firstColumn, List<String> references, List<Row> rows, Question question) {
        String area = chosen < 0 ? "" : shape.area().codes().get(chosen).code();
        return new Figure(
                chart.title(),
                chart.finding(),
                new RawString(chart.inline()),
                links.page(
                        "indicators/" + Links.encode(about.indicator()) + "/" + file,
                        List.of("area=" + Links.encode(area), "dataset=" + shape.dataset())),
                links.data(question, "csv"),
                links.data(question, "json-stat2"),
                firstColumn,
                comparedWith(file.equals("trend.svg") ? references() : above()),
                references,
                rows);
    }

    /** The heading of the column with the marks: they stand for the first that there is a figure of. */
    private String comparedWith(List<Integer> references) {
        return references.isEmpty() ? words.get("comparison") : words.fill("comparedWith", name(references.getFirst()));
    }

    // --- the trend ---------------------------------------------------------------------------------------------------

    /** Null where no area is chosen. */
    @Nullable
    Chart trend() {
        if (chosen < 0) {
            return null;
        }
        Annotations annotations = Annotations.of(shape);
        List<Point> points = new ArrayList<>();
        List<String> breaks = new ArrayList<>();
        for (int period = 0; period < shape.period().size(); period++) {
            String label = shape.period().codes().get(period).code();
            points.add(point(label, dataset.at(metric, chosen, period)));
            // Also where the year itself is hidden: that counting changed is no secret.
            if (annotations.reason(null, metric, dataset.codes(chosen, period)) == Reason.BREAK) {
                breaks.add(label);
            }
        }
        List<TrendChart.Reference> references = references().stream()
                .map(place -> new TrendChart.Reference(
                        name(place),
                        IntStream.range(0, shape.period().size())
                                .mapToObj(period ->
                                        dataset.at(metric, place, period).value())
                                .toList()))
                .toList();
        String title = words.language().of(about.title());
        return new TrendChart(
                        id + "-trend",
                        words.fill("trendTitle", title, name(chosen)),
                        trendFinding(title, points),
                        name(chosen),
                        points,
                        breaks,
                        words.get("break"),
                        references,
                        numbers::tick)
                .draw();
    }

    private String trendFinding(String title, List<Point> points) {
        List<Point> shown =
                points.stream().filter(point -> !Double.isNaN(point.value())).toList();
        if (shown.isEmpty()) {
            return words.get("trendFindingNone");
        }
        Point first = shown.getFirst();
        Point last = shown.getLast();
        if (shown.size() == 1) {
            return words.fill("trendFindingOne", title, first.shown(), first.label());
        }
        int newest = Math.max(0, dataset.newest(metric, chosen));
        return words.fill(
                "trendFinding",
                title,
                first.shown(),
                first.label(),
                last.shown(),
                last.label(),
                Naming.trend(dataset.statistics(metric, chosen, newest).trend(), words));
    }

    private List<Row> trendRows() {
        List<Row> rows = new ArrayList<>();
        for (int period = shape.period().size() - 1; period >= 0; period--) {
            int at = period;
            rows.add(new Row(
                    shape.period().codes().get(period).code(),
                    null,
                    against(chosen, period),
                    references().stream().map(place -> shown(place, at)).toList()));
        }
        return rows;
    }

    private List<String> referenceNames() {
        return references().stream().map(this::name).toList();
    }

    // --- all areas ---------------------------------------------------------------------------------------------------

    Chart all() {
        int period = dataset.newest(metric);
        String title = words.language().of(about.title());
        List<Caterpillar.Row> rows = period < 0
                ? List.of()
                : peers().stream()
                        .map(place -> {
                            Mark mark = against(place, period).mark();
                            return new Caterpillar.Row(
                                    point(name(place), dataset.at(metric, place, period)),
                                    mark == null ? Mark.PLAIN : mark,
                                    place == chosen);
                        })
                        .toList();
        List<Caterpillar.Line> lines = period < 0
                ? List.of()
                : above().stream()
                        .map(place -> new Caterpillar.Line(
                                name(place), dataset.at(metric, place, period).value()))
                        .toList();
        return new Caterpillar(
                        id + "-areas",
                        words.fill(
                                "caterpillarTitle",
                                title,
                                period < 0
                                        ? ""
                                        : shape.period().codes().get(period).code()),
                        allFinding(rows),
                        rows,
                        lines,
                        numbers::tick)
                .draw();
    }

    private String allFinding(List<Caterpillar.Row> rows) {
        List<Point> shown = rows.stream()
                .map(Caterpillar.Row::point)
                .filter(point -> !Double.isNaN(point.value()))
                .sorted(Comparator.comparingDouble(Point::value))
                .toList();
        return shown.isEmpty()
                ? words.get("caterpillarFindingNone")
                : words.fill(
                        "caterpillarFinding",
                        shown.getLast().label(),
                        shown.getLast().shown(),
                        shown.getFirst().label(),
                        shown.getFirst().shown(),
                        rows.stream().filter(row -> row.point().isHidden()).count(),
                        rows.size());
    }

    private List<Row> areaRows() {
        int period = dataset.newest(metric);
        return period < 0
                ? List.of()
                : peers().stream()
                        .map(place -> new Row(
                                name(place),
                                links.area(shape.area().codes().get(place).code()),
                                against(place, period),
                                List.<Shown>of()))
                        .toList();
    }

    /** The areas that are drawn: those of the level of the chosen one, and otherwise of the smallest level there is. */
    private List<Integer> peers() {
        if (chosen >= 0) {
            return dataset.peers(chosen);
        }
        List<AxisCode> codes = shape.area().codes();
        for (String level : List.of("HOUSING_AREA", "GROUP", "MUNICIPALITY", "REGION")) {
            List<Integer> found = IntStream.range(0, codes.size())
                    .filter(place -> level.equals(codes.get(place).level()))
                    .boxed()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Published.all(codes.size());
    }

    /** What the drawn areas lie in, where all lie in it. */
    private List<Integer> above() {
        List<Integer> above = null;
        for (int place : peers()) {
            List<Integer> own = references(place);
            above = above == null ? own : above.stream().filter(own::contains).toList();
        }
        return above == null ? List.of() : above;
    }

    private List<Integer> references() {
        return references(chosen);
    }

    private List<Integer> references(int place) {
        return dataset.references(metric, place);
    }

    // --- what both are made of ---------------------------------------------------------------------------------------

    private Against against(int place, int period) {
        CellStatistics statistics = dataset.statistics(metric, place, period);
        Comparison first = statistics.comparisons().stream()
                .filter(each -> each.result() != null)
                .findFirst()
                .orElse(null);
        Mark mark = Naming.mark(first);
        return new Against(shown(place, period), mark, Naming.word(mark, words));
    }

    private Shown shown(int place, int period) {
        return Shown.of(dataset.at(metric, place, period), about, words);
    }

    private Point point(String label, Cell cell) {
        Shown shown = Shown.of(cell, about, words);
        return switch (shown.kind()) {
            case "v" -> Point.of(label, cell.value(), cell.lower95(), cell.upper95(), shown.text());
            case "hid" -> Point.hidden(label, shown.text());
            default -> Point.missing(label, shown.text());
        };
    }

    private String name(int place) {
        return words.language().of(shape.area().codes().get(place).label());
    }
}
