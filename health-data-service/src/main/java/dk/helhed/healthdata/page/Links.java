package dk.helhed.healthdata.page;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.CanonicalQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses of pages in one language. All state is in them.
 *
 * @param language its code
 * @param pin the versions that the reader keeps to, as the parameter has them; empty for the newest
 */
public record Links(String language, String pin) {

    public String start() {
        return page("", List.of());
    }

    public String about() {
        return page("about", List.of());
    }

    String area(String code) {
        return page("areas/" + encode(code), List.of());
    }

    String criteria(String code) {
        return page("areas/" + encode(code) + "/criteria", List.of());
    }

    String indicator(String code, String area) {
        return page("indicators/" + encode(code), area.isEmpty() ? List.of() : List.of("area=" + encode(area)));
    }

    public String compareStart() {
        return page("compare", List.of());
    }

    String compare(List<String> areas, List<String> indicators) {
        return page("compare", List.of("areas=" + join(areas), "indicators=" + join(indicators)));
    }

    /** A page or a picture, whose path follows the language. */
    String page(String path, List<String> parameters) {
        String query = parameters.stream().filter(each -> !each.endsWith("=")).collect(Collectors.joining("&"));
        String all = pin.isEmpty() ? query : query + (query.isEmpty() ? "" : "&") + "version=" + pin;
        return "/" + language + "/" + path + (all.isEmpty() ? "" : "?" + all);
    }

    /** The same figures from the API, of the version at hand. */
    String data(Question question, String format) {
        return "/v1/datasets/" + question.shape().dataset() + "/data?" + CanonicalQuery.of(question) + "&version="
                + question.shape().version() + "&lang=" + language + "&format=" + format;
    }

    /** The parameter that keeps to these versions. */
    static String pin(List<DatasetShape> shapes) {
        return shapes.stream()
                .map(shape -> shape.dataset() + ":" + shape.version())
                .sorted()
                .collect(Collectors.joining(","));
    }

    static String join(List<String> codes) {
        return codes.stream().map(Links::encode).collect(Collectors.joining(","));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
