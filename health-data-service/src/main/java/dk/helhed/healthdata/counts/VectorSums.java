package dk.helhed.healthdata.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds vectors that are sums of others among some, by elimination modulo a prime. Where there are more vectors than they
 * have entries, only the one that is the sum of all others, and those equal to another, are sure to be found.
 */
final class VectorSums {

    /** A vector and those that it is the sum of. */
    record Sum(int total, int[] parts) {}

    private static final long PRIME = (1L << 31) - 1;
    private static final long RANDOM_SEED = 20_261_130;

    /** Elimination takes the cube of this. */
    private static final int MOST = 800;

    private static final int SPARE = 16;

    private final long[][] vectors;
    private final List<Sum> sums = new ArrayList<>();

    private VectorSums(long[][] vectors) {
        this.vectors = vectors;
    }

    /** @param vectors the smaller ones first, none of zeros only */
    static List<Sum> of(long[][] vectors) {
        VectorSums search = new VectorSums(vectors);
        if (vectors.length > 1 && !search.findSumOfAll() && vectors.length <= MOST) {
            search.eliminate();
        }
        return search.sums;
    }

    private boolean findSumOfAll() {
        int last = vectors.length - 1;
        int[] others = IntStream.range(0, last).toArray();
        if (isSum(last, others)) {
            sums.add(new Sum(last, others));
            return true;
        }
        return false;
    }

    private boolean isSum(int total, int[] parts) {
        long[] rest = vectors[total].clone();
        for (int part : parts) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= vectors[part][i];
            }
        }
        return Arrays.stream(rest).allMatch(each -> each == 0);
    }

    /** Smaller vectors become pivots, so that a larger one that depends on them is left free. */
    private void eliminate() {
        long[][] rows = squeezed();
        int[] pivotOf = new int[rows.length];
        int rank = 0;
        for (int column = 0; column < vectors.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                read(rows, pivotOf, rank, column);
            } else {
                long[] row = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = row;
                clear(rows, rank, column);
                pivotOf[rank++] = column;
            }
        }
    }

    private static void clear(long[][] rows, int pivot, int column) {
        long inverse = power(rows[pivot][column], PRIME - 2);
        long[] row = rows[pivot];
        for (int i = column; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        for (int other = 0; other < rows.length; other++) {
            long factor = rows[other][column];
            if (other != pivot && factor != 0) {
                for (int i = column; i < row.length; i++) {
                    rows[other][i] = (rows[other][i] + (PRIME - factor) * row[i]) % PRIME;
                }
            }
        }
    }

    private void read(long[][] rows, int[] pivotOf, int rank, int column) {
        int[] parts = IntStream.range(0, rank)
                .filter(row -> rows[row][column] == 1)
                .map(row -> pivotOf[row])
                .toArray();
        boolean isSum = IntStream.range(0, rank).allMatch(row -> rows[row][column] <= 1);
        if (isSum && parts.length > 0 && isSum(column, parts)) {
            sums.add(new Sum(column, parts));
        }
    }

    /** As few equations as there can be independent vectors: each is a random sum of some of all. */
    private long[][] squeezed() {
        int entries = vectors[0].length;
        SplittableRandom random = new SplittableRandom(RANDOM_SEED);
        int height = Math.min(entries, vectors.length + SPARE);
        long[][] rows = new long[height][vectors.length];
        for (int entry = 0; entry < entries; entry++) {
            int row = entries == height ? entry : random.nextInt(height);
            long factor = entries == height ? 1 : random.nextLong(1, PRIME);
            for (int vector = 0; vector < vectors.length; vector++) {
                rows[row][vector] = (rows[row][vector] + vectors[vector][entry] % PRIME * factor) % PRIME;
            }
        }
        return rows;
    }

    private static long power(long base, long exponent) {
        long power = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power * square % PRIME : power;
            square = square * square % PRIME;
        }
        return power;
    }
}
