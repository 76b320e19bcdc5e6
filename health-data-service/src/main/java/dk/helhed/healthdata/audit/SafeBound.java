package dk.helhed.healthdata.audit;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An upper bound that holds, from the prices of a linear programme that was solved in floating point. As the equations
 * are 0, the aim equals {@code (aim − pricesᵀ·equations) · moves} for any prices whatever; each term is at most what the
 * bounds of its move allow, in exact arithmetic.
 *
 * <p>Source: Neumaier and Shcherbina (2004), "Safe bounds in linear and mixed-integer linear programming".
 */
final class SafeBound {

    private static final int SCALE_BITS = 30;

    private SafeBound() {}

    /**
     * The greatest whole number that {@code sign · move(unknown)} can be, or {@link KnownRanges#UNBOUNDED}.
     *
     * @param prices one for each equation of the block
     */
    static long of(Block block, long[] down, long[] up, int unknown, int sign, double[] prices) {
        // Which sign a solver gives its prices is its own affair: either is safe, and one is good.
        return Math.min(
                bound(block, down, up, unknown, sign, prices, 1), bound(block, down, up, unknown, sign, prices, -1));
    }

    private static long bound(
            Block block, long[] down, long[] up, int unknown, int sign, double[] prices, int priceSign) {
        BigInteger[] rest = new BigInteger[block.size()];
        Arrays.fill(rest, BigInteger.ZERO);
        rest[unknown] = BigInteger.valueOf((long) sign << SCALE_BITS);
        Matrix matrix = block.matrix;
        for (int row = 0; row < prices.length; row++) {
            BigInteger price = BigInteger.valueOf(Math.round(priceSign * prices[row] * (1L << SCALE_BITS)));
            for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1] && price.signum() != 0; i++) {
                int at = matrix.column[i];
                rest[at] = rest[at].subtract(price.multiply(BigInteger.valueOf(matrix.coefficient[i])));
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < rest.length; i++) {
            if (rest[i].signum() > 0 && up[i] >= KnownRanges.UNBOUNDED / 2) {
                return KnownRanges.UNBOUNDED;
            }
            sum = sum.add(rest[i].multiply(BigInteger.valueOf(rest[i].signum() > 0 ? up[i] : down[i])));
        }
        // Shifting to the right rounds down, as a whole number may.
        BigInteger whole = sum.shiftRight(SCALE_BITS);
        return whole.bitLength() < 62 ? whole.longValueExact() : KnownRanges.UNBOUNDED;
    }
}
