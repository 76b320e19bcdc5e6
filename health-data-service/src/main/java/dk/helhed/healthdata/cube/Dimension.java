package dk.helhed.healthdata.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to break a count down: codes, and sums between them. The sums may form any graph without a cycle, such as area
 * → municipality → country beside groups of areas that overlap, or years beside means of two years.
 */
public final class Dimension {

    private final String name;
    private final List<String> codes;
    private final Map<String, Integer> positions;
    private final List<Sum> sums;
    private final Set<Integer> unpublished;

    private Dimension(Builder builder) {
        name = builder.name;
        codes = List.copyOf(builder.positions.keySet().stream()
                .sorted((a, b) -> Integer.compare(builder.position(a), builder.position(b)))
                .toList());
        positions = Map.copyOf(builder.positions);
        sums = Ordering.of(name, codes, builder.sums);
        unpublished = Set.copyOf(builder.unpublished);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    public List<String> codes() {
        return codes;
    }

    public int size() {
        return codes.size();
    }

    /** The sums, each after those that give its parts. */
    public List<Sum> sums() {
        return sums;
    }

    public boolean has(String code) {
        return positions.containsKey(code);
    }

    /** The place of a code in the list. */
    public int position(String code) {
        return known(name, positions, code);
    }

    /** Whether figures with this code are shown at all; others only link what is shown. */
    public boolean isPublished(int code) {
        return !unpublished.contains(code);
    }

    private static int known(String name, Map<String, Integer> positions, String code) {
        @Nullable Integer position = positions.get(code);
        if (position == null) {
            throw new IllegalArgumentException(name + " has no code " + code);
        }
        return position;
    }

    /** Collects codes and sums. */
    public static final class Builder {

        private final String name;
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<Sum> sums = new ArrayList<>();
        private final Set<Integer> unpublished = new HashSet<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds codes that are not there yet, in this order. */
        public Builder codes(Iterable<String> codes) {
            for (String code : codes) {
                add(code);
            }
            return this;
        }

        public Builder codes(String... codes) {
            return codes(List.of(codes));
        }

        /** Makes a code the sum of others, which are there already. */
        public Builder sum(String total, List<String> parts) {
            add(total);
            sums.add(new Sum(
                    position(total),
                    parts.stream().distinct().map(this::position).toList()));
            return this;
        }

        /** Adds a code that no figure is shown for, but that others are linked by. */
        public Builder unpublished(String code) {
            add(code);
            unpublished.add(position(code));
            return this;
        }

        private void add(String code) {
            positions.putIfAbsent(code, positions.size());
        }

        private int position(String code) {
            return known(name, positions, code);
        }

        public Dimension build() {
            return new Dimension(this);
        }
    }
}
