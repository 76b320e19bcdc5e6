package dk.helhed.kit.database;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So many at work at once, so many waiting. Callers are served in rotation, so that one who asks ten thousand times
 * does not keep another from being served next.
 */
final class Lane {

    /**
     * What became of a turn that asked.
     *
     * @param begins whether it is at work now; it waits otherwise, unless it is itself refused
     * @param refused the turn for which there is no place, if any
     */
    record Entry(boolean begins, @Nullable Turn<?> refused) {}

    private final int atOnce;
    private final int places;
    private final Set<Turn<?>> atWork = new LinkedHashSet<>();
    // The caller at the head is served next and then goes to the end.
    private final Map<String, Deque<Turn<?>>> waiting = new LinkedHashMap<>();
    private int taken;

    Lane(int atOnce, int places) {
        this.atOnce = atOnce;
        this.places = places;
    }

    /** Where all places are taken, the newest turn of the caller who has most of them gives way. */
    synchronized Entry enter(Turn<?> turn) {
        if (atWork.size() < atOnce) {
            atWork.add(turn);
            return new Entry(true, null);
        }
        waiting.computeIfAbsent(turn.caller(), caller -> new ArrayDeque<>()).addLast(turn);
        taken++;
        return new Entry(false, taken > places ? giveWay() : null);
    }

    /** Gives a place in the queue back; false for a turn that does not wait. */
    synchronized boolean leave(Turn<?> turn) {
        Deque<Turn<?>> queue = waiting.get(turn.caller());
        if (queue == null || !queue.remove(turn)) {
            return false;
        }
        forget(turn.caller(), queue);
        return true;
    }

    /** Ends a turn that is at work. @return the turn that begins in its place, if one waits */
    synchronized @Nullable Turn<?> end(Turn<?> turn) {
        if (!atWork.remove(turn) || waiting.isEmpty()) {
            return null;
        }
        String caller = waiting.keySet().iterator().next();
        Deque<Turn<?>> queue = Objects.requireNonNull(waiting.remove(caller));
        Turn<?> next = queue.removeFirst();
        taken--;
        if (!queue.isEmpty()) {
            waiting.put(caller, queue);
        }
        atWork.add(next);
        return next;
    }

    synchronized Collection<Turn<?>> atWork() {
        return List.copyOf(atWork);
    }

    synchronized int busy() {
        return atWork.size();
    }

    synchronized int waiting() {
        return taken;
    }

    private Turn<?> giveWay() {
        Deque<Turn<?>> longest = waiting.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .orElseThrow();
        Turn<?> newest = longest.removeLast();
        forget(newest.caller(), longest);
        return newest;
    }

    private void forget(String caller, Deque<Turn<?>> queue) {
        taken--;
        if (queue.isEmpty()) {
            waiting.remove(caller);
        }
    }
}
