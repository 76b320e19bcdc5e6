package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    private static final long[] COUNTS = {0, -1, 5, -2, 125, 126, 127, 16_000, 17_000, Integer.MAX_VALUE, 0};

    @ParameterizedTest
    @ValueSource(longs = {7, 1L << 31, Long.MAX_VALUE - 2})
    void what_is_packed_is_read_again(long greatest) {
        long[] counts = LongStream.concat(LongStream.of(COUNTS), LongStream.of(greatest)).toArray();

        Block block = PackedBlock.of(Block.of(counts)).open(counts.length).orElseThrow();

        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], block.at(i));
        }
    }

    @Test
    void a_block_of_another_size_is_not_read() {
        PackedBlock packed = PackedBlock.of(Block.of(COUNTS));

        assertThrows(IllegalStateException.class, () -> packed.open(COUNTS.length - 1));
    }

    @Test
    void no_byte_can_be_changed_unseen() {
        PackedBlock packed = PackedBlock.of(Block.of(new Random(3).longs(500, -1, 4_000).toArray()));
        for (int i = 0; i < packed.counts().length; i++) {
            byte[] changed = packed.counts().clone();
            changed[i] ^= 4;
            Optional<Block> opened = new PackedBlock(changed, packed.sha256()).open(500);
            // A flag of the format's head may change nothing that is read.
            opened.ifPresent(block -> assertArrayEquals(
                    packed.open(500).orElseThrow().write(), block.write()));
        }
        byte[] cut = Arrays.copyOf(packed.counts(), packed.counts().length / 2);
        assertTrue(new PackedBlock(cut, packed.sha256()).open(500).isEmpty());
    }

    @Test
    void a_large_block_is_read_again_at_every_place() {
        long[] counts = new Random(9).longs(200_001, -2, 70_000).toArray();

        Block block = PackedBlock.of(Block.of(counts)).open(counts.length).orElseThrow();

        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], block.at(i));
        }
    }

    @Test
    void a_count_takes_four_bytes() {
        assertTrue(Block.of(new long[9_120]).bytes() < 4.2 * 9_120);
    }
}
