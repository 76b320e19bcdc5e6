package dk.helhed.kit.page;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, and the place in it: by the keys asked for and last by the id, so that it is the same on every
 * page. What has no value for a key comes last, whichever way the key goes.
 */
final class Order<R> {

    private record Part<R>(SortKey<R> key, boolean down) {}

    private final ListOf<R> list;
    private final List<Part<R>> parts;

    private Order(ListOf<R> list, List<Part<R>> parts) {
        this.list = list;
        this.parts = parts;
    }

    /** @throws Problem 400 that names the keys there are, for any other */
    static <R> Order<R> of(ListOf<R> list, @Nullable String sort) {
        List<Part<R>> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String one : sort == null ? new String[0] : sort.split(",", -1)) {
            boolean down = one.startsWith("-");
            String name = down ? one.substring(1) : one;
            SortKey<R> key = list.keys().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> refused(list));
            if (!seen.add(name)) {
                throw refused(list);
            }
            parts.add(new Part<>(key, down));
        }
        return new Order<>(list, parts);
    }

    private static Problem refused(ListOf<?> list) {
        String known = list.keys().stream().map(SortKey::name).collect(Collectors.joining(", "));
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("sort", "sort-keys", known));
    }

    String clause() {
        return parts.stream()
                        .map(part -> part.key().path() + (part.down() ? " desc" : " asc") + " nulls last, ")
                        .collect(Collectors.joining())
                + list.idPath();
    }

    /** The place of a row. */
    SortPosition placeOf(R row) {
        return new SortPosition(
                parts.stream().map(part -> text(part.key().value().apply(row))).toList(),
                list.id().apply(row).toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Only what comes after the place. */
    Filters after(SortPosition place, Filters filters) {
        if (place.values().size() != parts.size()) {
            throw Cursor.refused("cursor");
        }
        try {
            return filters.and(
                    condition(place, 0, filters), "afterId", list.parseId().apply(place.id()));
        } catch (RuntimeException e) {
            throw Cursor.refused("cursor");
        }
    }

    private String condition(SortPosition place, int at, Filters filters) {
        if (at == parts.size()) {
            return list.idPath() + " > :afterId";
        }
        Part<R> part = parts.get(at);
        String path = part.key().path();
        String rest = condition(place, at + 1, filters);
        String value = place.values().get(at);
        if (value == null) {
            return "(" + path + " is null and " + rest + ")";
        }
        String name = "after" + at;
        filters.parameters().put(name, part.key().parse().apply(value));
        return "(" + path + (part.down() ? " < :" : " > :") + name + " or " + path + " is null or (" + path + " = :"
                + name + " and " + rest + "))";
    }
}
