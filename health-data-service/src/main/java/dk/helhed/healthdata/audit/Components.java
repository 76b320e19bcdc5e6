package dk.helhed.healthdata.audit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The parts of a system that no equation links. */
final class Components {

    private Components() {}

    /** How many unknowns each part has. */
    static int[] sizes(Matrix matrix) {
        int[] parent = IntStream.range(0, matrix.columns()).toArray();
        for (int row = 0; row < matrix.rows(); row++) {
            int first = root(parent, matrix.column[matrix.rowStart[row]]);
            for (int i = matrix.rowStart[row] + 1; i < matrix.rowStart[row + 1]; i++) {
                parent[root(parent, matrix.column[i])] = first;
            }
        }
        int[] sizes = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            sizes[root(parent, i)]++;
        }
        return Arrays.stream(sizes).filter(size -> size > 0).toArray();
    }

    private static int root(int[] parent, int unknown) {
        int root = unknown;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
