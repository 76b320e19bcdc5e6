package dk.helhed.healthdata.counts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dimension's sums as a graph over its codes, numbered by their place in the list. A code may be a part of several
 * totals and a total may be put together in several ways; whoever is counted in a total is counted in it once.
 */
final class Hierarchy {

    /** A sum whose codes are all known, and its place in the dimension. */
    record Edge(int at, int total, int[] parts, boolean remainder) {}

    private final int size;
    private final List<Edge> edges;
    private final List<Edge> cyclic;
    private final List<Edge> ordered;

    private Hierarchy(int size, List<Edge> edges) {
        this.size = size;
        this.edges = edges;
        this.ordered = new ArrayList<>(edges.size());
        this.cyclic = new ArrayList<>(edges);
        order();
    }

    /** Of those sums whose codes are all known. */
    static Hierarchy of(Dimension dimension) {
        Map<String, Integer> places = new HashMap<>();
        dimension.codeNames().forEach(code -> places.putIfAbsent(code, places.size()));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < dimension.sums().size(); i++) {
            Sum sum = dimension.sums().get(i);
            Integer total = places.get(sum.total());
            if (total != null && places.keySet().containsAll(sum.parts())) {
                int[] parts = sum.parts().stream().mapToInt(places::get).toArray();
                edges.add(new Edge(i, total, parts, sum.hasRemainder()));
            }
        }
        return new Hierarchy(places.size(), edges);
    }

    /** Parts before the totals they are in; what is left when nothing more can be put down is on a cycle or above one. */
    private void order() {
        boolean moved = true;
        while (moved) {
            BitSet open = new BitSet(size);
            cyclic.forEach(edge -> open.set(edge.total()));
            moved = false;
            for (Edge edge : List.copyOf(cyclic)) {
                boolean ready = true;
                for (int part : edge.parts()) {
                    ready &= !open.get(part);
                }
                if (ready) {
                    ordered.add(edge);
                    cyclic.remove(edge);
                    moved = true;
                }
            }
        }
    }

    /** Every sum, parts before totals. */
    List<Edge> ordered() {
        return ordered;
    }

    List<Edge> cyclic() {
        return cyclic;
    }

    /** Whether a code's counts must be submitted: it is no sum of others, or of more than them. */
    boolean isBase(int code) {
        return edges.stream().noneMatch(edge -> edge.total() == code && !edge.remainder());
    }

    /**
     * Which base codes each code is put together from; the bit {@code size + code} is what a total holds besides
     * its parts.
     */
    BitSet[] leaves() {
        BitSet[] leaves = new BitSet[size];
        for (int code = 0; code < size; code++) {
            leaves[code] = new BitSet(2 * size);
            if (edges.stream().map(Edge::total).noneMatch(Integer.valueOf(code)::equals)) {
                leaves[code].set(code);
            }
        }
        for (Edge edge : ordered) {
            if (edge.remainder() && isBase(edge.total())) {
                leaves[edge.total()].set(size + edge.total());
            }
            if (edge.remainder() == isBase(edge.total())) {
                leaves[edge.total()].or(union(edge, leaves));
            }
        }
        return leaves;
    }

    static BitSet union(Edge edge, BitSet[] leaves) {
        BitSet union = new BitSet();
        for (int part : edge.parts()) {
            union.or(leaves[part]);
        }
        return union;
    }
}
