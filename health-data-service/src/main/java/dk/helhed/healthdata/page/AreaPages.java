package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.AreaPage.Against;
import dk.helhed.healthdata.page.AreaPage.Line;
import dk.helhed.healthdata.page.AreaPage.Theme;
import dk.helhed.healthdata.page.chart.Chart;
import dk.helhed.healthdata.page.chart.Mark;
import dk.helhed.healthdata.page.chart.Spine;
import dk.helhed.healthdata.page.chart.SpineSheet;
import dk.helhed.healthdata.page.text.Fact;
import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Sentences;
import dk.helhed.healthdata.page.text.Words;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of an area out of all datasets that tell of it. */
final class AreaPages {

    private static final int TREND = 5;

    private final Words words;
    private final Links links;
    private final List<Fact> facts = new ArrayList<>();
    private final List<SpineSheet.Row> spines = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    private AreaPages(Words words, Links links) {
        this.words = words;
        this.links = links;
    }

    /** @param datasets those that know the area */
    static AreaPage of(AxisCode area, List<Published> datasets, Words words, Links links, Addresses addresses) {
        String code = area.code();
        AreaPages pages = new AreaPages(words, links);
        List<Theme> themes = datasets.stream()
                .map(dataset -> pages.theme(dataset, code))
                .filter(theme -> !theme.lines().isEmpty())
                .toList();
        boolean isHousingArea = "HOUSING_AREA".equals(area.level());
        return new AreaPage(
                code,
                words.language().of(area.label()),
                area.level() == null ? "" : words.get("level" + area.level()),
                pages.around(datasets, area),
                new Sentences(words).of(pages.facts),
                themes,
                isHousingArea ? addresses.plans(code) : null,
                isHousingArea ? links.criteria(code) : null,
                themes.isEmpty() ? null : links.compare(pages.neighbours(datasets, code), List.of()));
    }

    /** All spines of one dataset as a picture. */
    static Chart places(AxisCode area, Published dataset, Words words, Links links) {
        AreaPages pages = new AreaPages(words, links);
        Theme theme = pages.theme(dataset, area.code());
        return new SpineSheet(
                        "places",
                        words.fill(
                                "placesTitle", theme.title(), words.language().of(area.label())),
                        words.get("placeHint"),
                        pages.spines)
                .draw();
    }

    static AxisCode known(List<DatasetShape> shapes, String code) {
        return shapes.stream()
                .map(DatasetShape::area)
                .filter(axis -> axis.indexOf(code) >= 0)
                .map(axis -> axis.codes().get(axis.indexOf(code)))
                .findFirst()
                .orElseThrow();
    }

    private List<AreaPage.Link> around(List<Published> datasets, AxisCode area) {
        List<AreaPage.Link> around = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<DatasetShape> shapes = datasets.stream().map(Published::shape).toList();
        AxisCode at = area;
        while (at.parent() != null && seen.add(at.code()) && isKnown(shapes, at.parent())) {
            at = known(shapes, at.parent());
            around.addFirst(new AreaPage.Link(words.language().of(at.label()), links.area(at.code())));
        }
        return around;
    }

    private static boolean isKnown(List<DatasetShape> shapes, String code) {
        return shapes.stream().anyMatch(shape -> shape.area().indexOf(code) >= 0);
    }

    private List<String> neighbours(List<Published> datasets, String code) {
        return datasets.stream()
                .flatMap(dataset -> {
                    int area = dataset.shape().area().indexOf(code);
                    return area < 0
                            ? List.<String>of().stream()
                            : dataset.peers(area).stream()
                                    .map(place -> dataset.shape()
                                            .area()
                                            .codes()
                                            .get(place)
                                            .code());
                })
                .distinct()
                .limit(ComparePages.MOST_AREAS)
                .toList();
    }

    private Theme theme(Published dataset, String code) {
        int area = dataset.shape().area().indexOf(code);
        List<Line> lines = new ArrayList<>();
        for (int metric = 0; area >= 0 && metric < dataset.shape().metrics().size(); metric++) {
            int period = dataset.newest(metric, area);
            if (period >= 0) {
                lines.add(line(dataset, metric, area, period));
            }
        }
        DatasetShape shape = dataset.shape();
        return new Theme(
                "t-" + shape.dataset(),
                words.language().of(shape.title()),
                shape.synthetic(),
                lines,
                area < 0 ? null : Breakdowns.of(dataset, area, words),
                links.page("areas/" + Links.encode(code) + "/places.svg", List.of("dataset=" + shape.dataset())),
                links.data(question(dataset, area), "csv"),
                links.data(question(dataset, area), "json-stat2"));
    }

    /** The area and what it is compared with, in all periods. */
    private static Question question(Published dataset, int area) {
        DatasetShape shape = dataset.shape();
        List<Integer> areas = new ArrayList<>(dataset.references(0, area));
        areas.add(Math.max(0, area));
        return Published.question(
                shape,
                areas,
                Published.all(shape.period().size()),
                Published.all(shape.metrics().size()));
    }

    private Line line(Published dataset, int metric, int area, int period) {
        Metric about = dataset.shape().metrics().get(metric);
        Cell cell = dataset.at(metric, area, period);
        CellStatistics statistics = dataset.statistics(metric, area, period);
        Map<String, Comparison> byLevel = statistics.comparisons().stream()
                .collect(Collectors.toMap(each -> level(dataset, each.reference()), Function.identity(), (a, b) -> a));
        Comparison first = statistics.comparisons().stream()
                .filter(each -> each.result() != null)
                .findFirst()
                .orElse(null);
        String title = words.language().of(about.title());
        Shown own = Shown.of(cell, about, words);
        String id = anchor(about.indicator());
        facts.add(fact(dataset, about, period, id, title, cell, own, first, statistics));
        Spine spine = Spines.of(dataset, metric, area, period, first);
        spines.add(new SpineSheet.Row(title, spine, own.text(), own.isHidden()));
        return new Line(
                id,
                title,
                links.indicator(
                        about.indicator(),
                        dataset.shape().area().codes().get(area).code()),
                dataset.shape().period().codes().get(period).code(),
                own,
                against(dataset, metric, period, byLevel.get("MUNICIPALITY")),
                against(dataset, metric, period, byLevel.get("REGION")),
                against(dataset, metric, period, byLevel.get("COUNTRY")),
                Naming.trend(statistics.trend(), words),
                spine.isEmpty() ? null : new RawString(spine.inline(Spines.text(spine, title, own, about, words))));
    }

    /** Two datasets may tell of the same indicator. */
    private String anchor(String indicator) {
        String id = "i-" + indicator;
        while (!anchors.add(id)) {
            id += "-";
        }
        return id;
    }

    private static String level(Published dataset, String code) {
        int place = dataset.shape().area().indexOf(code);
        String level =
                place < 0 ? null : dataset.shape().area().codes().get(place).level();
        return level == null ? code : level;
    }

    private @Nullable Against against(Published dataset, int metric, int period, @Nullable Comparison comparison) {
        int place = comparison == null ? -1 : dataset.shape().area().indexOf(comparison.reference());
        if (place < 0) {
            return null;
        }
        Mark mark = Naming.mark(comparison);
        Shown value = Shown.of(
                dataset.at(metric, place, period), dataset.shape().metrics().get(metric), words);
        return new Against(value, mark, Naming.word(mark, words));
    }

    private Fact fact(
            Published dataset,
            Metric about,
            int period,
            String id,
            String title,
            Cell cell,
            Shown own,
            @Nullable Comparison comparison,
            CellStatistics statistics) {
        int since = Math.max(0, dataset.shape().period().size() - TREND);
        return new Fact(
                id,
                title,
                own.kind().equals("v") ? own.text() : null,
                cell.reason() == Reason.SUPPRESSED,
                dataset.shape().period().codes().get(period).code(),
                comparison == null ? null : against(dataset, about, cell, comparison),
                Naming.direction(statistics.trend()),
                dataset.shape().period().codes().get(since).code());
    }

    private Fact.@Nullable Against against(Published dataset, Metric about, Cell cell, Comparison comparison) {
        int place = dataset.shape().area().indexOf(comparison.reference());
        Double value = comparison.value();
        if (place < 0 || value == null || comparison.result() == null) {
            return null;
        }
        return new Fact.Against(
                comparison.result(),
                cell.value() > value,
                comparison.confidence(),
                words.language().of(dataset.shape().area().codes().get(place).label()),
                new Numbers(words).value(value, about.decimals(), about.unit()));
    }
}
