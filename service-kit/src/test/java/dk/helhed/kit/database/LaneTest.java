package dk.helhed.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.database.Lane.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {

    @Test
    void who_comes_when_few_are_at_work_begins_at_once() {
        Lane lane = new Lane(2, 10);

        assertTrue(lane.enter(turn("a")).begins());
        assertTrue(lane.enter(turn("a")).begins());
        assertFalse(lane.enter(turn("a")).begins());
        assertEquals(1, lane.waiting());
    }

    @Test
    void one_caller_who_asks_again_and_again_does_not_keep_another_from_being_next_but_one() {
        Lane lane = new Lane(1, 1_000);
        Turn<?> first = turn("storm");
        enter(lane, first);
        List<Turn<?>> storm = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            storm.add(turn("storm"));
            enter(lane, storm.getLast());
        }
        Turn<?> other = turn("other");
        enter(lane, other);

        assertSame(storm.getFirst(), lane.end(first));
        assertSame(other, lane.end(storm.getFirst()));
        assertSame(storm.get(1), lane.end(other));
    }

    @Test
    void where_all_places_are_taken_the_newest_of_the_caller_with_most_of_them_gives_way() {
        Lane lane = new Lane(1, 3);
        enter(lane, turn("a"));
        Turn<?> newest = turn("storm");
        enter(lane, turn("storm"));
        enter(lane, turn("storm"));
        enter(lane, newest);

        Turn<?> other = turn("other");
        assertSame(newest, lane.enter(other).refused());
        assertEquals(3, lane.waiting());
        Turn<?> more = turn("storm");
        assertSame(more, lane.enter(more).refused());
    }

    @Test
    void a_place_that_is_left_is_another_s() {
        Lane lane = new Lane(1, 1);
        Turn<?> first = turn("a");
        Turn<?> gone = turn("b");
        Turn<?> next = turn("c");
        enter(lane, first);
        enter(lane, gone);

        assertTrue(lane.leave(gone));
        assertFalse(lane.leave(gone));
        assertNull(lane.enter(next).refused());
        assertSame(next, lane.end(first));
    }

    @Test
    void a_turn_that_ends_twice_gives_one_place() {
        Lane lane = new Lane(1, 5);
        Turn<?> first = turn("a");
        enter(lane, first);
        enter(lane, turn("a"));
        enter(lane, turn("a"));

        lane.end(first);
        assertNull(lane.end(first));
        assertEquals(1, lane.busy());
        assertEquals(1, lane.waiting());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_happens_nobody_is_lost_and_nobody_idles_while_others_wait(int seed) {
        Random random = new Random(seed);
        int atOnce = 1 + random.nextInt(4);
        int places = 1 + random.nextInt(8);
        Lane lane = new Lane(atOnce, places);
        Set<Turn<?>> atWork = new HashSet<>();
        List<Turn<?>> waiting = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    Turn<?> turn = turn("caller " + random.nextInt(5));
                    Entry entry = lane.enter(turn);
                    (entry.begins() ? atWork : waiting).add(turn);
                    if (entry.refused() != null) {
                        assertTrue(waiting.remove(entry.refused()));
                    }
                }
                case 1 -> {
                    Turn<?> turn = waiting.isEmpty() ? turn("nobody") : waiting.get(random.nextInt(waiting.size()));
                    assertEquals(waiting.remove(turn), lane.leave(turn));
                }
                default -> {
                    Turn<?> turn = atWork.isEmpty()
                            ? turn("nobody")
                            : atWork.iterator().next();
                    boolean ends = atWork.remove(turn);
                    Turn<?> next = lane.end(turn);
                    assertEquals(ends && !waiting.isEmpty(), next != null);
                    if (next != null) {
                        assertSame(next, oldestOf(next.caller(), waiting));
                        waiting.remove(next);
                        atWork.add(next);
                    }
                }
            }
            assertEquals(atWork, Set.copyOf(lane.atWork()));
            assertEquals(waiting.size(), lane.waiting());
            assertTrue(atWork.size() <= atOnce && waiting.size() <= places);
            assertTrue(waiting.isEmpty() || atWork.size() == atOnce);
        }
    }

    private static Turn<?> oldestOf(String caller, List<Turn<?>> waiting) {
        return waiting.stream()
                .filter(turn -> turn.caller().equals(caller))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(Lane lane, Turn<?> turn) {
        assertNull(lane.enter(turn).refused());
    }

    private static Turn<?> turn(String caller) {
        return new Turn<>(caller, null, null, null, null);
    }
}
