package dk.helhed.healthdata.reading.block;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Measures what a number takes in memory and in the database: {@code BlockMemory <blocks> <cells of each>}. One count in five is hidden, the
 * others are as those of areas and age bands are: many small ones, few great ones.
 */
final class BlockMemory {

    private BlockMemory() {}

    public static void main(String[] arguments) {
        int blocks = Integer.parseInt(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        UUID release = UUID.randomUUID();
        long began = System.nanoTime();
        List<PackedBlock> packed = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            packed.add(PackedBlock.of(Block.of(counts(new SplittableRandom(i), each))));
        }
        long stored = packed.stream().mapToLong(block -> block.counts().length + block.sha256().length).sum();
        double packing = seconds(began);
        HeldFigures held = new HeldFigures(1L << 30, new SimpleMeterRegistry());
        List<BlockKey> keys = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            keys.add(new BlockKey(release, "MEASURE", Integer.toString(i)));
        }
        long before = used();
        began = System.nanoTime();
        Function<BlockKey, Held> open =
                key -> packed.get(Integer.parseInt(key.period())).open(each).orElseThrow();
        for (BlockKey key : keys) {
            Map<Object, Held> loaded = held.get(
                    List.of(key),
                    missing -> missing.stream().map(BlockKey.class::cast).collect(Collectors.toMap(one -> one, open)));
            if (loaded.size() != 1) {
                throw new IllegalStateException("a block is missing");
            }
        }
        double loading = seconds(began);
        long heap = used() - before;
        double numbers = (double) blocks * each;
        System.out.printf(
                "%,.0f numbers: %.2f B heap and %.2f B stored for each, %.1f MB heap, packed in %.1f s, loaded in %.2f s (%.2f ms a block)%n",
                numbers, heap / numbers, stored / numbers, heap / 1e6, packing, loading, 1_000 * loading / blocks);
        if (held.present(keys).size() != blocks) {
            throw new IllegalStateException("not all blocks are held");
        }
    }

    private static long[] counts(RandomGenerator random, int size) {
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(10);
            counts[i] = kind < 2 ? Block.HIDDEN : kind < 3 ? 0 : (long) Math.exp(1.7 + random.nextDouble() * 3.5);
        }
        return counts;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
