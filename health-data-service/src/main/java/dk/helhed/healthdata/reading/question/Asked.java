package dk.helhed.healthdata.reading.question;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked for, entry by entry, and what is wrong with it: the same whether it came as a query string or as a body. */
public final class Asked {

    /** All that a question may name, in the order of its canonical form. */
    static final List<String> PARAMETERS = List.of(
            "area",
            "period",
            "sex",
            "age",
            "origin",
            "dim",
            "indicator",
            "figure",
            "include",
            "compareTo",
            "standardise",
            "version",
            "lang",
            "format",
            "limit",
            "cursor");

    private static final List<String> SINGLE = List.of("standardise", "version", "lang", "format", "limit", "cursor");

    // One more than an answer lists, so that it can say that there are more.
    private static final int MOST_FAULTS = Problem.MOST_LISTED + 1;

    private final boolean inBody;
    private final Map<String, List<Term>> terms = new LinkedHashMap<>();
    private final Map<String, List<Term>> dimensions = new LinkedHashMap<>();
    private final List<FieldProblem> faults = new ArrayList<>();

    private Asked(boolean inBody) {
        this.inBody = inBody;
    }

    /** Of a query string: a parameter may be repeated, and its entries are separated by commas. */
    public static Asked of(Map<String, ? extends List<String>> query) {
        Asked asked = new Asked(false);
        query.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                asked.unknownParameter(name);
            } else if (name.equals("dim")) {
                values.forEach(asked::dimension);
            } else if (SINGLE.contains(name)) {
                asked.single(name, values);
            } else {
                values.forEach(value -> asked.entries(name, asked.terms, name, value));
            }
        });
        return asked;
    }

    /** Of a body. */
    public static Asked of(QueryDraft draft) {
        Asked asked = new Asked(true);
        asked.member("area", draft.area());
        asked.member("period", draft.period());
        asked.member("sex", draft.sex());
        asked.member("age", draft.age());
        asked.member("origin", draft.origin());
        if (draft.dim() != null) {
            draft.dim().forEach((code, texts) -> asked.dimension(code, texts));
        }
        asked.member("indicator", draft.indicator());
        asked.member("figure", draft.figure());
        asked.member("include", draft.include());
        asked.member("compareTo", draft.compareTo());
        asked.scalar("standardise", draft.standardise());
        asked.scalar("version", draft.version());
        asked.scalar("lang", draft.lang());
        asked.scalar("format", draft.format());
        asked.scalar("limit", draft.limit());
        asked.scalar("cursor", draft.cursor());
        return asked;
    }

    /** The number of the version; null for the latest, or where what was given is no number. */
    public @Nullable Integer version() {
        Term term = single("version");
        return term == null ? null : Numbers.read(term.text(), 1, Integer.MAX_VALUE);
    }

    List<Term> terms(String parameter) {
        return terms.getOrDefault(parameter, List.of());
    }

    @Nullable
    Term single(String parameter) {
        List<Term> given = terms(parameter);
        return given.isEmpty() ? null : given.getFirst();
    }

    /** The entries of the dataset's own dimensions, by their codes. */
    Map<String, List<Term>> dimensions() {
        return dimensions;
    }

    boolean isFull() {
        return faults.size() >= MOST_FAULTS;
    }

    boolean isFaultless() {
        return faults.isEmpty();
    }

    void fault(String place, String code, Object... args) {
        if (!isFull()) {
            faults.add(
                    inBody
                            ? FieldProblem.body(place.startsWith("/") ? place : "/" + place, code, args)
                            : FieldProblem.parameter(place, code, args));
        }
    }

    /** Names an entry that is none of those that there are, with the nearest of them. */
    void unknown(Term term, Choices choices) {
        String nearest = isNearestOfUse() ? choices.nearest(term.text()) : null;
        if (nearest == null) {
            fault(term.place(), "unknown-entry", term.number(), choices.listed());
        } else {
            fault(term.place(), "unknown-entry-near", term.number(), choices.listed(), nearest);
        }
    }

    /** @throws Problem 400, naming all that is wrong */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.of(inBody ? ProblemType.INVALID_REQUEST : ProblemType.INVALID_PARAMETER)
                    .with(faults);
        }
    }

    // Finding what is near takes time for each code that there is: nobody reads it for the hundredth entry.
    private boolean isNearestOfUse() {
        return faults.size() < 20;
    }

    private void unknownParameter(String name) {
        Choices known = Choices.of(PARAMETERS);
        String nearest = known.nearest(name);
        if (nearest == null) {
            fault(name, "unknown-parameter", known.listed());
        } else {
            fault(name, "unknown-parameter-near", known.listed(), nearest);
        }
    }

    private void single(String name, List<String> values) {
        if (values.size() > 1) {
            fault(name, "repeated");
        } else if (values.isEmpty() || values.getFirst().isEmpty()) {
            fault(name, "empty-parameter");
        } else {
            terms.put(name, List.of(new Term(values.getFirst(), 1, name)));
        }
    }

    private void dimension(String value) {
        int colon = value.indexOf(':');
        if (colon < 1) {
            fault("dim", "dimension-form");
            return;
        }
        entries(value.substring(0, colon), dimensions, "dim", value.substring(colon + 1));
    }

    private void entries(String name, Map<String, List<Term>> into, String place, String value) {
        List<Term> entries = into.computeIfAbsent(name, unused -> new ArrayList<>());
        for (String entry : value.split(",", -1)) {
            if (entry.isEmpty()) {
                fault(place, "empty-entry", entries.size() + 1);
            }
            entries.add(new Term(entry, entries.size() + 1, place));
        }
    }

    private void member(String name, @Nullable List<String> texts) {
        if (texts != null) {
            put(name, terms, "/" + name, texts);
        }
    }

    private void dimension(String code, @Nullable List<String> texts) {
        String escaped = code.replace("~", "~0").replace("/", "~1");
        put(code, dimensions, "/dim/" + escaped, texts == null ? List.of() : texts);
    }

    private void put(String name, Map<String, List<Term>> into, String place, List<String> texts) {
        if (texts.isEmpty()) {
            fault(place, "not-empty");
            return;
        }
        List<Term> entries = new ArrayList<>();
        for (String text : texts) {
            Term term = new Term(text, entries.size() + 1, place + "/" + entries.size());
            if (text.isEmpty()) {
                fault(term.place(), "empty-entry", term.number());
            }
            entries.add(term);
        }
        into.put(name, entries);
    }

    private void scalar(String name, @Nullable Object value) {
        Stream.ofNullable(value).forEach(given -> terms.put(name, List.of(new Term(given.toString(), 1, "/" + name))));
    }
}
