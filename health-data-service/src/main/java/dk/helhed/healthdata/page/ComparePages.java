package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.AreaPage.Against;
import dk.helhed.healthdata.page.chart.Chart;
import dk.helhed.healthdata.page.chart.Mark;
import dk.helhed.healthdata.page.chart.Rug;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page that lays areas beside each other, each against its municipality. */
final class ComparePages {

    /** More columns than these are no comparison any more. */
    static final int MOST_AREAS = 12;

    private static final int MOST_INDICATORS = 40;

    /** An indicator of a dataset, in the newest period that has any of it. */
    private record Row(Published dataset, int metric, int period) {}

    private final List<Published> datasets;
    private final List<DatasetShape> known;
    private final Words words;
    private final Links links;
    private final List<String> areas;
    private final List<String> indicators;

    /**
     * @param datasets those with figures of the areas
     * @param known all that can be chosen from
     * @param areas codes in the order of the page, each known
     * @param indicators as above; empty for all
     */
    ComparePages(
            List<Published> datasets,
            List<DatasetShape> known,
            Words words,
            Links links,
            List<String> areas,
            List<String> indicators) {
        this.datasets = datasets;
        this.known = known;
        this.words = words;
        this.links = links;
        this.areas = areas;
        this.indicators = indicators;
    }

    ComparePage page() {
        List<String> columns = columns();
        List<ComparePage.Line> lines = lines(columns);
        Chart chart = chart();
        return new ComparePage(
                choices(areaNames(), areas),
                choices(indicatorNames(), indicators),
                columns.stream()
                        .map(code -> new AreaPage.Link(areaNames().getOrDefault(code, code), links.area(code)))
                        .toList(),
                lines,
                chart.title(),
                chart.finding(),
                note(rows(columns).size()),
                links.page(
                        "compare.svg", List.of("areas=" + Links.join(columns), "indicators=" + Links.join(indicators))),
                files(columns));
    }

    private @Nullable String note(int rows) {
        String note = Stream.of(
                        areas.size() > MOST_AREAS ? words.fill("compareTooMany", MOST_AREAS) : "",
                        rows > MOST_INDICATORS ? words.fill("compareTooManyIndicators", MOST_INDICATORS) : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return note.isEmpty() ? null : note;
    }

    /** The same figures from the API, of each dataset that has some of them. */
    private List<ComparePage.File> files(List<String> columns) {
        return datasets.stream()
                .map(Published::shape)
                .flatMap(shape -> {
                    List<Integer> places = places(shape.area(), columns);
                    List<Integer> metrics = metrics(shape);
                    Question question = Published.question(
                            shape, places, Published.all(shape.period().size()), metrics);
                    return places.isEmpty() || metrics.isEmpty()
                            ? Stream.of()
                            : Stream.of(new ComparePage.File(
                                    words.language().of(shape.title()),
                                    links.data(question, "csv"),
                                    links.data(question, "json-stat2")));
                })
                .toList();
    }

    private static List<Integer> places(Axis areas, List<String> codes) {
        return codes.stream().map(areas::indexOf).filter(place -> place >= 0).toList();
    }

    private List<Integer> metrics(DatasetShape shape) {
        return Published.all(shape.metrics().size()).stream()
                .filter(place -> indicators.isEmpty()
                        || indicators.contains(shape.metrics().get(place).indicator()))
                .toList();
    }

    Chart chart() {
        List<String> columns = columns();
        List<Rug.Line> lines = lines(columns).stream()
                .map(line -> new Rug.Line(
                        line.title(),
                        line.cells().stream().map(ComparePages::cell).toList()))
                .toList();
        return new Rug(
                        "rug",
                        words.get("compareTitle"),
                        finding(lines),
                        columns.stream().map(areaNames()::get).toList(),
                        lines)
                .draw();
    }

    private static Rug.Cell cell(Against against) {
        String word = against.word() == null ? against.value().text() : against.word();
        return new Rug.Cell(against.mark(), word, against.value().isHidden());
    }

    private String finding(List<Rug.Line> lines) {
        return words.fill(
                "compareFinding",
                count(lines, Mark.BETTER),
                count(lines, Mark.SIMILAR),
                count(lines, Mark.WORSE),
                lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(Rug.Cell::isHidden)
                        .count());
    }

    private static long count(List<Rug.Line> lines, Mark mark) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.mark() == mark)
                .count();
    }

    private List<String> columns() {
        return areas.stream().limit(MOST_AREAS).toList();
    }

    private Map<String, String> areaNames() {
        return areaNames(known, words);
    }

    private static Map<String, String> areaNames(List<DatasetShape> shapes, Words words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetShape shape : shapes) {
            for (AxisCode code : shape.area().codes()) {
                names.putIfAbsent(code.code(), words.language().of(code.label()));
            }
        }
        return names;
    }

    private Map<String, String> indicatorNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetShape shape : known) {
            for (Metric metric : shape.metrics()) {
                names.putIfAbsent(metric.indicator(), words.language().of(metric.title()));
            }
        }
        return names;
    }

    /** All areas of these datasets, to choose from. */
    static List<ComparePage.Choice> areas(List<Published> datasets, Words words, List<String> chosen) {
        return choices(areaNames(datasets.stream().map(Published::shape).toList(), words), chosen);
    }

    private static List<ComparePage.Choice> choices(Map<String, String> names, List<String> chosen) {
        return names.entrySet().stream()
                .map(entry -> new ComparePage.Choice(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                .toList();
    }

    private List<ComparePage.Line> lines(List<String> columns) {
        return rows(columns).stream()
                .limit(MOST_INDICATORS)
                .map(row -> line(row.dataset(), row.metric(), row.period(), columns))
                .toList();
    }

    private List<Row> rows(List<String> columns) {
        List<Row> rows = new ArrayList<>();
        for (Published dataset : datasets) {
            if (!places(dataset.shape().area(), columns).isEmpty()) {
                for (int metric : metrics(dataset.shape())) {
                    int period = dataset.newest(metric);
                    if (period >= 0) {
                        rows.add(new Row(dataset, metric, period));
                    }
                }
            }
        }
        return rows;
    }

    private ComparePage.Line line(Published dataset, int metric, int period, List<String> columns) {
        Metric about = dataset.shape().metrics().get(metric);
        List<Against> cells = new ArrayList<>();
        for (String column : columns) {
            int area = dataset.shape().area().indexOf(column);
            if (area < 0) {
                cells.add(new Against(Shown.of(null, about, words), null, null));
            } else {
                Comparison first = dataset.statistics(metric, area, period).comparisons().stream()
                        .findFirst()
                        .orElse(null);
                Mark mark = Naming.mark(first);
                cells.add(new Against(
                        Shown.of(dataset.at(metric, area, period), about, words), mark, Naming.word(mark, words)));
            }
        }
        return new ComparePage.Line(
                words.language().of(about.title()),
                links.indicator(about.indicator(), ""),
                dataset.shape().period().codes().get(period).code(),
                cells);
    }
}
