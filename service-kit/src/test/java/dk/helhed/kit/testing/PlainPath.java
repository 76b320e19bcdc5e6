package dk.helhed.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path into JSON that only names members and places ({@code items[0].name}). REST Assured compiles a Groovy script for
 * each path that it follows, which was 40 % of the processor's time in the tests; these need none.
 */
final class PlainPath {

    private static final String NAME = "(?!(?:class|metaClass|empty|first|last)\\b)[A-Za-z][A-Za-z0-9]*";
    private static final String PLACES = "(\\[[0-9]{1,6}])*";
    private static final Pattern PLAIN = Pattern.compile(NAME + PLACES + "(\\." + NAME + PLACES + ")*(\\.size\\(\\))?");
    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(\\(\\))?|\\[([0-9]+)]");

    private PlainPath() {}

    /** What stands there, as Groovy would find it; empty when that takes Groovy to say. */
    static Optional<Found> follow(@Nullable Object root, String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        Object at = root;
        Matcher step = STEP.matcher(path);
        try {
            while (step.find()) {
                at = next(at, step);
            }
        } catch (OnlyGroovyKnows e) {
            return Optional.empty();
        }
        return Optional.of(new Found(at));
    }

    private static @Nullable Object next(@Nullable Object at, Matcher step) throws OnlyGroovyKnows {
        if (step.group(3) != null) {
            return place(at, Integer.parseInt(step.group(3)));
        }
        return step.group(2) == null ? member(at, step.group(1)) : size(at);
    }

    private static @Nullable Object place(@Nullable Object at, int index) throws OnlyGroovyKnows {
        if (at instanceof List<?> list) {
            return index < list.size() ? list.get(index) : null;
        }
        throw new OnlyGroovyKnows();
    }

    private static @Nullable Object member(@Nullable Object at, String name) throws OnlyGroovyKnows {
        if (at instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (at instanceof List<?> list) {
            List<@Nullable Object> members = new ArrayList<>();
            for (Object one : list) {
                if (one != null) {
                    members.add(member(one, name));
                }
            }
            return members;
        }
        throw new OnlyGroovyKnows();
    }

    private static int size(@Nullable Object at) throws OnlyGroovyKnows {
        return switch (at) {
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default -> throw new OnlyGroovyKnows();
        };
    }

    /** What a path leads to. */
    record Found(@Nullable Object value) {}

    /** A case of which Groovy has an opinion of its own. */
    private static final class OnlyGroovyKnows extends Exception {

        private static final long serialVersionUID = 1;

        OnlyGroovyKnows() {
            super(null, null, false, false);
        }
    }
}
