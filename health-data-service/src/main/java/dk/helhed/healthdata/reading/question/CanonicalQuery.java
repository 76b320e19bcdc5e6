package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a query string. Whoever asks the same gets the same one: areas and periods always stand in it, other
 * parameters where they are not as if they had been left out.
 */
public final class CanonicalQuery {

    private static final int FEW = 2;

    private CanonicalQuery() {}

    /** Without version, language and format. */
    public static String of(Question question) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < question.codes().size(); i++) {
            Axis axis = question.shape().axes().get(i);
            List<Integer> places = question.codes().get(i);
            String chosen = chosen(axis, places);
            switch (axis.role()) {
                case AREA, PERIOD -> parameters.add(name(axis) + "=" + chosen);
                case SEX, AGE, ORIGIN, OTHER -> {
                    if (!places.equals(DefaultSelection.of(axis))) {
                        parameters.add(
                                axis.role() == Role.OTHER
                                        ? "dim=" + encode(axis.code()) + ":" + chosen
                                        : name(axis) + "=" + chosen);
                    }
                }
            }
        }
        // The axes come in the order of the definition, and the address in one that holds for all datasets.
        parameters.sort(Comparator.comparingInt(
                parameter -> Asked.PARAMETERS.indexOf(parameter.substring(0, parameter.indexOf('=')))));
        Stream.of(indicators(question), figures(question), include(question), compareTo(question))
                .filter(parameter -> !parameter.isEmpty())
                .forEach(parameters::add);
        if (question.standardised()) {
            parameters.add("standardise=dsr");
        }
        return String.join("&", parameters);
    }

    private static String name(Axis axis) {
        return axis.role().name().toLowerCase(Locale.ROOT);
    }

    private static String chosen(Axis axis, List<Integer> places) {
        if (places.isEmpty()) {
            return CodeSelection.NONE;
        }
        String word = places.size() <= FEW ? null : word(axis, places);
        return word == null
                ? places.stream()
                        .map(place -> encode(axis.codes().get(place).code()))
                        .collect(Collectors.joining(","))
                : encode(word);
    }

    private static @Nullable String word(Axis axis, List<Integer> places) {
        if (axis.role() == Role.PERIOD) {
            return PeriodSelection.range(axis, places);
        }
        boolean isArea = axis.role() == Role.AREA;
        CodeSelection selection = new CodeSelection(axis, isArea);
        BitSet wanted = new BitSet();
        places.forEach(wanted::set);
        Stream<String> words = Stream.of(CodeSelection.ALL, CodeSelection.LEAVES);
        return (isArea ? Stream.concat(words, areaWords(axis)) : words)
                .filter(word -> !selection.isCode(word))
                .filter(word -> wanted.equals(selection.word(word)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> areaWords(Axis axis) {
        return Stream.concat(
                CodeSelection.LEVELS.stream().map(level -> CodeSelection.LEVEL + level),
                axis.codes().stream()
                        .map(AxisCode::code)
                        .flatMap(code -> Stream.of(CodeSelection.CHILDREN + code, CodeSelection.DESCENDANTS + code)));
    }

    private static String indicators(Question question) {
        int all = question.shape().metrics().size();
        return question.metrics().equals(IntStream.range(0, all).boxed().toList())
                ? ""
                : "indicator="
                        + question.metrics().stream()
                                .map(metric -> encode(
                                        question.shape().metrics().get(metric).indicator()))
                                .collect(Collectors.joining(","));
    }

    private static String figures(Question question) {
        return question.figures().equals(List.of(Figure.VALUE))
                ? ""
                : "figure=" + question.figures().stream().map(Figure::code).collect(Collectors.joining(","));
    }

    private static String include(Question question) {
        return question.include().isEmpty()
                ? ""
                : "include="
                        + question.include().stream()
                                .sorted()
                                .map(include -> include.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(","));
    }

    private static String compareTo(Question question) {
        return question.compareTo().isEmpty()
                ? ""
                : "compareTo="
                        + question.compareTo().stream()
                                .map(CanonicalQuery::encode)
                                .collect(Collectors.joining(","));
    }

    /** Colons and dots may stand in a query as they are (RFC 3986), and people read addresses. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
