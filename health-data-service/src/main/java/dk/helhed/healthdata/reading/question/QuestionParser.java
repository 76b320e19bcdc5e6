package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.compare.Standardisation;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what was asked of a version into its canonical question, or says all that is wrong with it at once. */
public final class QuestionParser {

    /** The most rows of a page. */
    public static final int MOST_ROWS = 10_000;

    private static final Map<Role, String> PARAMETERS = Map.of(Role.SEX, "sex", Role.AGE, "age", Role.ORIGIN, "origin");
    private static final String STANDARDISED = "dsr";

    private final DatasetShape shape;
    private final Asked asked;
    private final List<String> formats;

    private QuestionParser(DatasetShape shape, Asked asked, List<String> formats) {
        this.shape = shape;
        this.asked = asked;
        this.formats = formats;
    }

    /**
     * @param formats the names of those that there are
     * @throws dk.helhed.kit.problem.Problem 400, naming each offender with what is allowed and the nearest match
     */
    public static DatasetQuery parse(DatasetShape shape, Asked asked, List<String> formats) {
        return new QuestionParser(shape, asked, formats).parse();
    }

    private DatasetQuery parse() {
        List<List<Integer>> codes = new ArrayList<>();
        for (Axis axis : shape.axes()) {
            codes.add(chosen(axis));
        }
        refuseForeignDimensions();
        List<Integer> metrics = metrics();
        List<Figure> figures = words("figure", Figure.class, Figure::code);
        List<Include> include =
                words("include", Include.class, word -> word.name().toLowerCase(Locale.ROOT));
        List<String> compareTo = compareTo(codes.get(DatasetShape.AREA), include);
        boolean standardised = standardised();
        String format = format();
        Language language = language();
        Integer limit = number("limit", MOST_ROWS);
        Integer version = number("version", Integer.MAX_VALUE);
        Term cursor = asked.single("cursor");
        asked.refuseFaults();
        Set<Include> included = include.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(include));
        Question question = new Question(
                shape,
                List.copyOf(codes),
                metrics,
                figures.isEmpty() ? List.of(Figure.VALUE) : figures,
                included,
                compareTo,
                standardised);
        return new DatasetQuery(
                question, version != null, language, format, limit, cursor == null ? null : cursor.text());
    }

    private List<Integer> chosen(Axis axis) {
        List<Term> terms = terms(axis);
        if (terms.isEmpty()) {
            return DefaultSelection.of(axis);
        }
        return axis.role() == Role.PERIOD
                ? new PeriodSelection(axis).of(terms, asked)
                : new CodeSelection(axis, axis.role() == Role.AREA).of(terms, asked);
    }

    private List<Term> terms(Axis axis) {
        return switch (axis.role()) {
            case AREA -> asked.terms("area");
            case PERIOD -> asked.terms("period");
            case SEX, AGE, ORIGIN -> asked.terms(Objects.requireNonNull(PARAMETERS.get(axis.role())));
            case OTHER -> asked.dimensions().getOrDefault(axis.code(), List.of());
        };
    }

    /** Names what the dataset is not broken down by. */
    private void refuseForeignDimensions() {
        PARAMETERS.forEach((role, parameter) -> {
            if (shape.axis(role) < 0 && !asked.terms(parameter).isEmpty()) {
                String place = asked.terms(parameter).getFirst().place();
                asked.fault(place, "no-such-dimension", parametersOfShape());
            }
        });
        List<String> own = shape.axes().stream()
                .filter(axis -> axis.role() == Role.OTHER)
                .map(Axis::code)
                .toList();
        asked.dimensions().forEach((code, terms) -> {
            if (!own.contains(code) && !terms.isEmpty()) {
                String nearest = Choices.of(own).nearest(code);
                if (nearest == null) {
                    asked.fault(terms.getFirst().place(), "no-such-dimension", parametersOfShape());
                } else {
                    asked.fault(terms.getFirst().place(), "no-such-dimension-near", parametersOfShape(), nearest);
                }
            }
        });
    }

    private String parametersOfShape() {
        return shape.axes().stream()
                .map(axis -> axis.role() == Role.OTHER
                        ? "dim=" + axis.code() + ":…"
                        : axis.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Integer> metrics() {
        List<Term> terms = asked.terms("indicator");
        List<Integer> all = IntStream.range(0, shape.metrics().size()).boxed().toList();
        List<Integer> chosen = new ArrayList<>();
        boolean isAll = terms.isEmpty();
        for (Term term : distinct(terms)) {
            int metric = shape.metric(term.text());
            if (metric >= 0) {
                chosen.add(metric);
            } else if (term.text().equals(CodeSelection.ALL)) {
                isAll = true;
            } else if (!term.text().isEmpty()) {
                asked.unknown(term, Choices.ofIndicators(shape));
            }
        }
        return isAll ? all : chosen.stream().sorted().toList();
    }

    /** The constants that are named, in their order. */
    private <E extends Enum<E>> List<E> words(String parameter, Class<E> type, Function<E, String> word) {
        List<E> chosen = new ArrayList<>();
        for (Term term : distinct(asked.terms(parameter))) {
            E found = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word.apply(constant).equals(term.text()))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                chosen.add(found);
            } else if (!term.text().isEmpty()) {
                asked.unknown(
                        term,
                        Choices.of(
                                Arrays.stream(type.getEnumConstants()).map(word).toList()));
            }
        }
        return chosen.stream().sorted().toList();
    }

    private List<Term> distinct(List<Term> terms) {
        Set<String> seen = new HashSet<>();
        List<Term> distinct = new ArrayList<>();
        for (Term term : terms) {
            if (asked.isFull()) {
                break;
            }
            if (seen.add(term.text())) {
                distinct.add(term);
            } else {
                asked.fault(term.place(), "entry-twice", term.number());
            }
        }
        return distinct;
    }

    private List<String> compareTo(List<Integer> areas, List<Include> include) {
        List<Term> terms = asked.terms("compareTo");
        boolean compares = include.contains(Include.COMPARE);
        if (terms.isEmpty()) {
            if (compares) {
                asked.fault("compareTo", "compare-with-what");
            }
            return List.of();
        }
        if (!compares) {
            asked.fault(terms.getFirst().place(), "compare-not-included");
        }
        References references = new References(shape.area(), areas);
        List<Term> known = new ArrayList<>();
        for (Term term : distinct(terms)) {
            if (term.text().isEmpty()) {
                continue;
            }
            if (!references.isKnown(term.text())) {
                asked.unknown(term, references.choices());
            } else if (references.isItself(term.text())) {
                asked.fault(term.place(), "compare-with-itself", term.number());
            } else {
                known.add(term);
            }
        }
        return references.inOrder(known.stream().map(Term::text).toList());
    }

    private boolean standardised() {
        Term term = asked.single("standardise");
        if (term == null) {
            return false;
        }
        if (!term.text().equals(STANDARDISED)) {
            asked.fault(term.place(), "allowed-values", STANDARDISED);
        } else if (Standardisation.of(shape).isEmpty()) {
            asked.fault(term.place(), "no-age-bands");
        }
        return true;
    }

    private @Nullable String format() {
        Term term = asked.single("format");
        if (term != null && !formats.contains(term.text())) {
            asked.unknown(term, Choices.of(formats));
        }
        return term == null ? null : term.text();
    }

    private @Nullable Language language() {
        Term term = asked.single("lang");
        if (term == null) {
            return null;
        }
        for (Language language : Language.values()) {
            if (language.code().equals(term.text())) {
                return language;
            }
        }
        asked.unknown(
                term,
                Choices.of(Arrays.stream(Language.values()).map(Language::code).toList()));
        return null;
    }

    private @Nullable Integer number(String parameter, int most) {
        Term term = asked.single(parameter);
        if (term == null) {
            return null;
        }
        Integer number = Numbers.read(term.text(), 1, most);
        if (number == null) {
            asked.fault(term.place(), "range", 1, most);
        }
        return number;
    }
}
