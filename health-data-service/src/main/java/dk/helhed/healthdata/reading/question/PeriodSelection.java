package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Axis;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which periods of a version are meant by words such as {@code latest}, {@code last:5} or {@code 2018..2024}. */
final class PeriodSelection {

    static final String LATEST = "latest";
    private static final String LAST = "last:";
    private static final String RANGE = "..";
    private static final int MOST_LAST = 1_000;
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    /** From the first year to the last one. */
    private record Years(int from, int to) {

        static @Nullable Years of(String text) {
            Matcher period = PERIOD.matcher(text);
            if (!period.matches()) {
                return null;
            }
            int from = Integer.parseInt(period.group(1));
            return new Years(from, period.group(2) == null ? from : Integer.parseInt(period.group(2)));
        }

        boolean isBackwards() {
            return to < from;
        }
    }

    private final Axis axis;

    PeriodSelection(Axis axis) {
        this.axis = axis;
    }

    /** The places of all entries, ascending; faults are noted. */
    List<Integer> of(List<Term> terms, Asked asked) {
        BitSet chosen = new BitSet(axis.size());
        Set<String> seen = new HashSet<>();
        for (Term term : terms) {
            if (asked.isFull()) {
                break;
            }
            if (seen.add(term.text())) {
                choose(term, chosen, asked);
            } else {
                asked.fault(term.place(), "entry-twice", term.number());
            }
        }
        return chosen.stream().boxed().toList();
    }

    private void choose(Term term, BitSet chosen, Asked asked) {
        int place = axis.indexOf(term.text());
        if (place >= 0) {
            chosen.set(place);
            return;
        }
        switch (term.text()) {
            case LATEST -> last(1, chosen);
            case CodeSelection.ALL -> chosen.set(0, axis.size());
            // Nothing is chosen; where the entry is empty, that was said already.
            case CodeSelection.NONE, "" -> {}
            default -> {
                if (term.text().startsWith(LAST)) {
                    chooseLast(term, chosen, asked);
                } else if (term.text().contains(RANGE)) {
                    chooseRange(term, chosen, asked);
                } else {
                    refuse(term, asked);
                }
            }
        }
    }

    private void chooseLast(Term term, BitSet chosen, Asked asked) {
        Integer many = Numbers.read(term.after(LAST), 1, MOST_LAST);
        if (many == null) {
            asked.fault(term.place(), "last-periods", term.number(), MOST_LAST);
        } else {
            last(many, chosen);
        }
    }

    private void last(int many, BitSet chosen) {
        chosen.set(Math.max(0, axis.size() - many), axis.size());
    }

    private void chooseRange(Term term, BitSet chosen, Asked asked) {
        int dots = term.text().indexOf(RANGE);
        Years first = Years.of(term.text().substring(0, dots));
        String end = term.text().substring(dots + RANGE.length());
        Years last = end.isEmpty() ? new Years(9999, 9999) : Years.of(end);
        if (first == null || last == null) {
            asked.fault(term.place(), "period-form", term.number());
        } else if (first.isBackwards() || last.isBackwards() || last.to() < first.from()) {
            asked.fault(term.place(), "period-range-backwards", term.number());
        } else {
            chosen.or(between(first.from(), last.to()));
        }
    }

    /** Those that begin and end within the years. */
    private BitSet between(int from, int to) {
        BitSet between = new BitSet(axis.size());
        for (int i = 0; i < axis.size(); i++) {
            Years years = Years.of(axis.codes().get(i).code());
            between.set(i, years != null && years.from() >= from && years.to() <= to);
        }
        return between;
    }

    /** The range that means just these periods; null where none does. */
    static @Nullable String range(Axis axis, List<Integer> places) {
        Years first = Years.of(axis.codes().get(places.getFirst()).code());
        Years last = Years.of(axis.codes().get(places.getLast()).code());
        if (first == null || last == null || last.to() < first.from()) {
            return null;
        }
        BitSet meant = new PeriodSelection(axis).between(first.from(), last.to());
        return meant.stream().boxed().toList().equals(places)
                ? axis.codes().get(places.getFirst()).code()
                        + RANGE
                        + axis.codes().get(places.getLast()).code()
                : null;
    }

    private void refuse(Term term, Asked asked) {
        Years years = Years.of(term.text());
        if (years == null) {
            asked.fault(term.place(), "period-form", term.number());
        } else if (years.isBackwards()) {
            asked.fault(term.place(), "period-range-backwards", term.number());
        } else {
            asked.unknown(term, Choices.of(axis));
        }
    }
}
