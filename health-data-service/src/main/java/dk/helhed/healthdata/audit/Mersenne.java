package dk.helhed.healthdata.audit;

/** Arithmetic modulo the prime 2⁶¹ − 1: exact, in one machine word, and so large that nothing vanishes by accident. */
final class Mersenne {

    static final long PRIME = (1L << 61) - 1;

    private Mersenne() {}

    static long of(long number) {
        long rest = number % PRIME;
        return rest < 0 ? rest + PRIME : rest;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long times(long a, long b) {
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (Math.multiplyHigh(a, b) << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** The inverse of a number other than 0, by Fermat's little theorem. */
    static long inverse(long number) {
        long result = 1;
        long square = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
