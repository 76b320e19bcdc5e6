package dk.helhed.kit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wording of problems: every {@code problems[_da].properties} on the class path, the kit's and the service's. */
public final class ProblemTexts {

    private static final Locale DANISH = Locale.of("da");

    private final Map<String, String> english;
    private final Map<String, String> danish;

    private ProblemTexts(Map<String, String> english, Map<String, String> danish) {
        this.english = english;
        this.danish = danish;
    }

    public static ProblemTexts load(ClassLoader loader) {
        return new ProblemTexts(read(loader, "problems.properties"), read(loader, "problems_da.properties"));
    }

    /** Danish where it is asked for before English, English otherwise (RFC 9110 section 12.5.4). */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(Locale.ENGLISH, DANISH));
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            // A header that no one can read must not turn a refusal into another one.
            return Locale.ENGLISH;
        }
    }

    /** The wording of a key with its places filled in, or null. */
    public @Nullable String find(Locale language, String key, List<Object> args) {
        String text = texts(language).get(key);
        return text == null ? null : fill(text, args);
    }

    /** As {@link #find}, but the key itself where there is no wording. */
    public String get(Locale language, String key, List<Object> args) {
        String text = find(language, key, args);
        return text == null ? key : text;
    }

    /** What a problem says as a whole. */
    String detail(Locale language, Problem problem) {
        String key = problem.detailKey() == null ? problem.type().code() : problem.detailKey();
        for (String candidate : key.split("\\|", -1)) {
            String text = find(language, "detail." + candidate, problem.detailArgs());
            if (text != null) {
                return text;
            }
        }
        return get(language, "title." + problem.type().code(), List.of());
    }

    /** All that a problem says, a line for each place that it names; for where it is no answer to a request. */
    public String lines(Locale language, Problem problem) {
        return problem.fields().isEmpty()
                ? detail(language, problem)
                : problem.fields().stream()
                        .map(field -> place(field) + ": " + get(language, "field." + field.code(), field.args()))
                        .collect(Collectors.joining("\n"));
    }

    private static String place(FieldProblem field) {
        return field.in() == FieldProblem.In.CELL ? field.path().replace('/', ' ') : field.path();
    }

    Map<String, String> texts(Locale language) {
        return language.equals(DANISH) ? danish : english;
    }

    private static String fill(String text, List<Object> args) {
        String filled = text;
        for (int i = 0; i < args.size(); i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(args.get(i)));
        }
        return filled;
    }

    private static Map<String, String> read(ClassLoader loader, String name) {
        Map<String, String> all = new HashMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(name))) {
                Properties one = new Properties();
                try (InputStream in = url.openStream()) {
                    one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                one.forEach((key, value) -> all.putIfAbsent(key.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
