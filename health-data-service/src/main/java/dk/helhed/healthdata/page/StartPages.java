package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the page where readers begin. */
final class StartPages {

    private static final int NEWS = 5;
    private static final List<String> LEVELS = List.of("HOUSING_AREA", "GROUP", "MUNICIPALITY", "REGION", "COUNTRY");

    private StartPages() {}

    static StartPage of(List<DatasetShape> shapes, @Nullable String question, Words words, Links links) {
        List<StartPage.Area> areas = areas(shapes, words, links);
        String wanted = question == null || question.isBlank() ? null : question.strip();
        List<StartPage.Area> found = wanted == null
                ? List.of()
                : areas.stream().filter(area -> fits(area, wanted, shapes)).toList();
        return new StartPage(
                wanted,
                wanted == null ? null : words.fill(found.isEmpty() ? "searchNone" : "searchResult", wanted),
                found,
                areas,
                news(shapes, words),
                indicators(shapes, words, links));
    }

    private static List<StartPage.Area> areas(List<DatasetShape> shapes, Words words, Links links) {
        Map<String, AxisCode> known = new LinkedHashMap<>();
        shapes.forEach(shape -> shape.area().codes().forEach(code -> known.putIfAbsent(code.code(), code)));
        Collator order = Collator.getInstance(Locale.of("da", "DK"));
        return known.values().stream()
                .sorted(Comparator.comparingInt((AxisCode code) -> LEVELS.indexOf(String.valueOf(code.level())))
                        .thenComparing(code -> words.language().of(code.label()), order))
                .map(code -> new StartPage.Area(
                        code.code(),
                        words.language().of(code.label()),
                        code.level() == null ? "" : words.get("level" + code.level()),
                        links.area(code.code())))
                .toList();
    }

    /** In whichever language it is asked for. */
    private static boolean fits(StartPage.Area area, String wanted, List<DatasetShape> shapes) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return area.code().toLowerCase(Locale.ROOT).contains(lower)
                || area.name().toLowerCase(Locale.ROOT).contains(lower)
                || shapes.stream()
                        .flatMap(shape -> shape.area().codes().stream())
                        .filter(code -> code.code().equals(area.code()))
                        .anyMatch(code -> code.label()
                                        .da()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(lower)
                                || code.label().en().toLowerCase(Locale.ROOT).contains(lower));
    }

    private static List<String> news(List<DatasetShape> shapes, Words words) {
        return shapes.stream()
                .sorted(Comparator.comparing(DatasetShape::updated).reversed())
                .limit(NEWS)
                .map(shape -> words.fill(
                        "newsLine", words.language().of(shape.title()), shape.version(), words.date(shape.updated())))
                .toList();
    }

    private static List<AreaPage.Link> indicators(List<DatasetShape> shapes, Words words, Links links) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetShape shape : shapes) {
            for (Metric metric : shape.metrics()) {
                names.putIfAbsent(metric.indicator(), words.language().of(metric.title()));
            }
        }
        return names.entrySet().stream()
                .map(entry -> new AreaPage.Link(entry.getValue(), links.indicator(entry.getKey(), "")))
                .toList();
    }
}
