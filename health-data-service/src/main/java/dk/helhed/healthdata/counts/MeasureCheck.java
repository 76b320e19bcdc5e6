package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the measures of a structure. */
final class MeasureCheck {

    private final Map<String, Measure> known = new HashMap<>();
    private final Map<String, Unit> units;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> indicators = new HashSet<>();
    private final Set<String> populations = new HashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private MeasureCheck(Map<String, Unit> units) {
        this.units = units;
    }

    static List<FieldProblem> of(List<Measure> measures, String at, Map<String, Unit> units) {
        MeasureCheck check = new MeasureCheck(units);
        measures.forEach(measure -> check.known.putIfAbsent(measure.code(), measure));
        for (int i = 0; i < measures.size(); i++) {
            check.measure(at + "/" + i, measures.get(i));
        }
        return check.problems;
    }

    private void measure(String at, Measure measure) {
        refuseIf(!codes.add(measure.code()), at + "/code", "duplicate");
        // A share of a share would need a chain of complements; no register asks for one.
        refuseIf(
                measure.denominator() != null && !isWhole(measure.denominator()),
                at + "/denominator",
                "not-a-population");
        if (measure.ofEvents()) {
            refuseIf(!isPersons(measure.persons()), at + "/persons", "not-a-measure-of-persons");
            repeats(at, measure);
        } else {
            refuseIf(measure.persons() != null, at + "/persons", "only-of-events");
            refuseIf(!measure.byNumber().isEmpty(), at + "/byNumber", "only-of-events");
        }
        refuseIf(
                measure.population() != null && !populations.add(measure.population()),
                at + "/population",
                "duplicate");
        if (measure.indicator() != null) {
            indicator(at + "/indicator", measure, units.get(measure.indicator()));
        }
    }

    private void repeats(String at, Measure measure) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> measures = new HashSet<>();
        for (int i = 0; i < measure.byNumber().size(); i++) {
            Repeat repeat = measure.byNumber().get(i);
            String place = at + "/byNumber/" + i;
            refuseIf(!numbers.add(repeat.events()), place + "/events", "duplicate");
            refuseIf(!measures.add(repeat.measure()), place + "/measure", "duplicate");
            refuseIf(!isPersons(repeat.measure()), place + "/measure", "not-a-measure-of-persons");
        }
    }

    private void indicator(String at, Measure measure, @Nullable Unit unit) {
        refuseIf(unit == null, at, "unknown-indicator");
        refuseIf(!indicators.add(String.valueOf(measure.indicator())), at, "duplicate");
        if (unit != null) {
            refuseIf(unit != Unit.COUNT && measure.denominator() == null, at, "indicator-needs-denominator");
            refuseIf(unit == Unit.PERCENT && measure.ofEvents(), at, "events-are-no-share");
        }
    }

    private boolean isPersons(@Nullable String code) {
        Measure measure = known.get(code);
        return measure != null && !measure.ofEvents();
    }

    private boolean isWhole(String code) {
        Measure measure = known.get(code);
        return measure != null && !measure.ofEvents() && measure.denominator() == null;
    }

    private void refuseIf(boolean wrong, String at, String code) {
        if (wrong) {
            problems.add(FieldProblem.body(at, code));
        }
    }
}
