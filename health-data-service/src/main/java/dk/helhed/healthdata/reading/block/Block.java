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
    static final Block NONE = of(new long[0]);

    private static final int OBJECTS = 64;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7f;
    // An array of more than half a region of the heap would get whole regions, and waste what it does not fill.
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final int size;
    private final int[][] pieces;
    // In place of the above where a count is greater than an int.
    private final long @Nullable [] great;

    private Block(int size, int[][] pieces, long @Nullable [] great) {
        this.size = size;
        this.pieces = pieces;
        this.great = great;
    }

    static Block of(long[] all) {
        int[][] pieces = new int[(all.length + PIECE - 1) >>> PIECE_BITS][];
        for (int piece = 0; piece < pieces.length; piece++) {
            int[] counts = new int[Math.min(PIECE, all.length - (piece << PIECE_BITS))];
            for (int i = 0; i < counts.length; i++) {
                long count = all[(piece << PIECE_BITS) + i];
                counts[i] = (int) count;
                if (counts[i] != count) {
                    return new Block(all.length, new int[0][], all.clone());
                }
            }
            pieces[piece] = counts;
        }
        return new Block(all.length, pieces, null);
    }

    int size() {
        return size;
    }

    long at(int place) {
        return great == null ? pieces[place >>> PIECE_BITS][place & (PIECE - 1)] : great[place];
    }

    @Override
    public int bytes() {
        return OBJECTS + (great == null ? Integer.BYTES : Long.BYTES) * size;
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
