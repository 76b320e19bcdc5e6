package dk.helhed.healthdata.reading.block;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The published counts of one measure in one period of a release, in the order of its {@link Layout}. */
final class Block implements Held {

    /** In place of a count that is hidden. */
    static final int HIDDEN = -1;

    /** In place of a count that the release does not hold. */
    static final int ABSENT = -2;

    /** Of what holds no count at all. */
    static final Block NONE = new Block(new int[0], null);

    private static final int OBJECTS = 64;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7f;

    private final int[] counts;
    // In place of the above where a count is greater than an int.
    private final long @Nullable [] great;

    private Block(int[] counts, long @Nullable [] great) {
        this.counts = counts;
        this.great = great;
    }

    static Block of(long[] all) {
        int[] counts = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            counts[i] = (int) all[i];
            if (counts[i] != all[i]) {
                return new Block(new int[0], all.clone());
            }
        }
        return new Block(counts, null);
    }

    int size() {
        return great == null ? counts.length : great.length;
    }

    long at(int place) {
        return great == null ? counts[place] : great[place];
    }

    @Override
    public int bytes() {
        return OBJECTS + (great == null ? Integer.BYTES * counts.length : Long.BYTES * great.length);
    }

    /** Each count, counted from {@link #ABSENT}, in groups of seven bits, the lowest first (LEB128). */
    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * size());
        for (int i = 0; i < size(); i++) {
            long rest = at(i) - ABSENT;
            while (rest > SEVEN_BITS) {
                bytes.write((int) (rest & SEVEN_BITS) | MORE);
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }
        return bytes.toByteArray();
    }

    static Block read(byte[] bytes, int size) {
        long[] counts = new long[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            long count = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                count |= (long) (bytes[at++] & SEVEN_BITS) << shift;
                shift += 7;
            }
            count |= (long) bytes[at++] << shift;
            counts[i] = count + ABSENT;
        }
        if (at != bytes.length) {
            throw new IllegalStateException("a block of another size");
        }
        return of(counts);
    }
}
