package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole table is one programme that takes minutes; the time is over in the midst of it. */
class AuditTimeTest {

    private static final Duration TIME = Duration.ofMillis(500);
    private static final Duration LATE = Duration.ofMinutes(1);

    private final AttackState attacked = attacked();
    private final Block whole = Block.closed(
            attacked.unknowns().matrix,
            IntStream.range(0, attacked.unknowns().size()).toArray());

    /** Of a large cube only the smallest counts and, so that none can be worked out alone, every other one are hidden. */
    private static AttackState attacked() {
        var random = new SplittableRandom(5);
        Cube cube = Cube.random(30, 20, random);
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < cube.table.cells(); cell++) {
            hidden.set(cell, cube.table.isPrimary(cell) || random.nextBoolean());
        }
        var unknowns = new Unknowns(cube.table, hidden);
        return new AttackState(unknowns, new KnownRanges(unknowns), 3);
    }

    private static void endsInTime(Predicate<Deadline> programme) {
        long start = System.nanoTime();
        assertFalse(programme.test(new Deadline(TIME)));
        long took = System.nanoTime() - start;
        assertTrue(took < LATE.toNanos(), () -> took / 1_000_000 + " ms");
    }

    @Test
    void a_programme_is_given_up_when_the_time_is_over() {
        try (var program = new LinearProgram(whole, attacked.down(whole), attacked.upAtMost(whole))) {
            IntStream.range(0, whole.size()).forEach(i -> program.aim(i, i % 7 - 3));
            endsInTime(program::solve);
        }
        var program = new IntegerProgram(whole, attacked.down(whole), attacked.upAtMost(whole));
        endsInTime(deadline -> program.furthest(0, 1, deadline.left()).isProven());
    }

    @Test
    void there_is_news_while_a_task_goes_on() {
        var told = new CountDownLatch(2);
        var task = new Task(0, 0, new int[0], true, Set.of(), new int[0]);
        var outcome = new Task.Outcome(List.of(), List.of(), 0, 1);

        Workers.Result result = new Workers(1, Journal.open(Optional.empty(), "x"))
                .run(
                        List.of(task),
                        work -> {
                            await(told);
                            return outcome;
                        },
                        done -> {},
                        told::countDown);

        assertEquals(List.of(outcome), result.outcomes());
    }

    private static void await(CountDownLatch told) {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
