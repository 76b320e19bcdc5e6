package dk.helhed.kit.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SequentialTest {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Integer> begun = new ArrayList<>();

    @Test
    void each_gives_the_results_in_order_and_begins_one_when_the_one_before_has_ended() {
        List<String> results = Sequential.each(
                        List.of(3, 1, 2), number -> slow(number).map(n -> "n" + n))
                .await()
                .atMost(Duration.ofSeconds(5));

        assertEquals(List.of("n3", "n1", "n2"), results);
        assertEquals(1, most.get());
    }

    @Test
    void run_begins_nothing_after_a_failure() {
        Uni<Void> work = Sequential.run(
                List.of(1, 2, 3),
                number -> slow(number).invoke(n -> {
                    if (n == 2) {
                        throw new IllegalStateException("refused");
                    }
                }));

        assertThrows(IllegalStateException.class, () -> work.await().atMost(Duration.ofSeconds(5)));
        assertEquals(List.of(1, 2), begun);
    }

    @Test
    void reads_of_different_kinds_are_one_at_a_time_with_a_concurrency_of_one() {
        String both = Uni.combine()
                .all()
                .unis(slow(1), slow(2).map(n -> "n" + n))
                .usingConcurrencyOf(1)
                .with((number, text) -> number + text)
                .await()
                .atMost(Duration.ofSeconds(5));

        assertEquals("1n2", both);
        assertEquals(1, most.get());
    }

    private Uni<Integer> slow(int number) {
        return Uni.createFrom()
                .item(() -> {
                    begun.add(number);
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    return number;
                })
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(20))
                .invoke(now::decrementAndGet);
    }
}
