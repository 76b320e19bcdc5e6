package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.area.Level;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which codes of an axis are meant by words such as {@code all} or {@code children:0751}. Where a code is named like a
 * word, the code is meant.
 */
final class CodeSelection {

    static final String ALL = "all";
    static final String LEAVES = "leaves";
    /** Nothing: how a selection that turned out to be empty is written. No code has a colon. */
    static final String NONE = "none:";

    static final String LEVEL = "level:";
    static final String CHILDREN = "children:";
    static final String DESCENDANTS = "descendants:";
    /** From the widest to the narrowest; a group is of none. */
    static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(level -> written(level.name())).toList();

    private final Axis axis;
    private final boolean isArea;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable Map<String, List<Integer>> children;

    CodeSelection(Axis axis, boolean isArea) {
        this.axis = axis;
        this.isArea = isArea;
        for (int i = 0; i < axis.size(); i++) {
            places.putIfAbsent(axis.codes().get(i).code(), i);
        }
    }

    /** The places of all entries, ascending; faults are noted. */
    List<Integer> of(List<Term> terms, Asked asked) {
        BitSet chosen = new BitSet(axis.size());
        Set<String> seen = new HashSet<>();
        for (Term term : terms) {
            if (asked.isFull()) {
                break;
            }
            if (!seen.add(term.text())) {
                asked.fault(term.place(), "entry-twice", term.number());
                continue;
            }
            BitSet meant = word(term.text());
            if (meant == null) {
                refuse(term, asked);
            } else {
                chosen.or(meant);
            }
        }
        return chosen.stream().boxed().toList();
    }

    boolean isCode(String text) {
        return places.containsKey(text);
    }

    /** The codes that are meant by one entry; null where it means nothing. */
    @Nullable
    BitSet word(String text) {
        Integer place = places.get(text);
        if (place != null) {
            BitSet one = new BitSet();
            one.set(place);
            return one;
        }
        return switch (text) {
            case ALL -> all(code -> true);
            case LEAVES -> all(code -> code.parts().isEmpty());
            case NONE -> new BitSet();
            default -> isArea ? areas(text) : null;
        };
    }

    private @Nullable BitSet areas(String text) {
        if (text.startsWith(LEVEL)) {
            String level = text.substring(LEVEL.length());
            return LEVELS.contains(level) ? all(code -> level.equals(level(code))) : null;
        }
        if (text.startsWith(CHILDREN)) {
            return inside(text.substring(CHILDREN.length()), false);
        }
        return text.startsWith(DESCENDANTS) ? inside(text.substring(DESCENDANTS.length()), true) : null;
    }

    /** As {@code level:} writes it; empty where the code has none. */
    static String level(AxisCode code) {
        return code.level() == null ? "" : written(code.level());
    }

    private static String written(String level) {
        return level.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private BitSet all(Predicate<AxisCode> wanted) {
        BitSet all = new BitSet(axis.size());
        for (int i = 0; i < axis.size(); i++) {
            all.set(i, wanted.test(axis.codes().get(i)));
        }
        return all;
    }

    private @Nullable BitSet inside(String code, boolean deeper) {
        Integer outer = places.get(code);
        if (outer == null) {
            return null;
        }
        BitSet inside = new BitSet(axis.size());
        ArrayDeque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            for (int place : childrenOf(open.remove())) {
                if (!inside.get(place) && place != outer) {
                    inside.set(place);
                    if (deeper) {
                        open.add(axis.codes().get(place).code());
                    }
                }
            }
        }
        return inside;
    }

    /** By the geography, and of a group by what it is put together from. */
    private List<Integer> childrenOf(String code) {
        if (children == null) {
            children = new HashMap<>();
            for (int i = 0; i < axis.size(); i++) {
                AxisCode one = axis.codes().get(i);
                if (one.parent() != null) {
                    children.computeIfAbsent(one.parent(), unused -> new ArrayList<>())
                            .add(i);
                }
                for (String part : one.parts()) {
                    Integer place = places.get(part);
                    if (place != null) {
                        children.computeIfAbsent(one.code(), unused -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
        }
        return children.getOrDefault(code, List.of());
    }

    private void refuse(Term term, Asked asked) {
        if (isArea && term.text().startsWith(LEVEL)) {
            asked.unknown(new Term(term.after(LEVEL), term.number(), term.place()), Choices.of(LEVELS));
        } else if (isArea && term.text().startsWith(CHILDREN)) {
            asked.unknown(new Term(term.after(CHILDREN), term.number(), term.place()), Choices.of(axis));
        } else if (isArea && term.text().startsWith(DESCENDANTS)) {
            asked.unknown(new Term(term.after(DESCENDANTS), term.number(), term.place()), Choices.of(axis));
        } else if (!term.text().isEmpty()) {
            asked.unknown(term, Choices.of(axis));
        }
    }
}
