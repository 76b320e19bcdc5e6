package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.ledger.ExpenditureLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries by what lines may have in common with them, and by their day, so that each is found without a scan. */
final class EntryIndex {

    private final Map<List<Object>, TreeMap<LocalDate, Deque<ExpenditureLine>>> entries = new HashMap<>();

    /** @param common empty for an entry that no line can be like */
    EntryIndex(Collection<ExpenditureLine> all, Function<ExpenditureLine, List<Object>> common) {
        for (ExpenditureLine spent : all) {
            List<Object> key = common.apply(spent);
            if (!key.isEmpty()) {
                entries.computeIfAbsent(key, none -> new TreeMap<>())
                        .computeIfAbsent(spent.bookedOn(), none -> new ArrayDeque<>())
                        .add(spent);
            }
        }
    }

    /** Removes and returns the one of the nearest day, the earlier of two; null where none is near enough. */
    @Nullable
    ExpenditureLine take(List<Object> common, LocalDate day, int mostDays) {
        TreeMap<LocalDate, Deque<ExpenditureLine>> days = entries.get(common);
        if (days == null || common.isEmpty()) {
            return null;
        }
        LocalDate before = days.floorKey(day);
        LocalDate after = days.ceilingKey(day);
        LocalDate nearest =
                before == null || (after != null && apart(after, day) < apart(before, day)) ? after : before;
        if (nearest == null || apart(nearest, day) > mostDays) {
            return null;
        }
        Deque<ExpenditureLine> there = days.getOrDefault(nearest, new ArrayDeque<>());
        ExpenditureLine taken = there.poll();
        if (there.isEmpty()) {
            days.remove(nearest);
        }
        return taken;
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
