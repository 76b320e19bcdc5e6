package dk.helhed.initiatives.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first day on which each kind of entry was booked on an initiative, of those entries that are not reversed. */
record FirstDays(Map<EntryKind, LocalDate> byKind) {

    static final FirstDays NONE = new FirstDays(Map.of());

    private static final Set<EntryKind> USES = Set.of(EntryKind.COMMITMENT, EntryKind.EXPENDITURE);
    private static final Set<EntryKind> INCOME = Set.of(EntryKind.APPROPRIATION, EntryKind.TRANSFER_IN);
    private static final Set<EntryKind> OUTGO =
            Set.of(EntryKind.COMMITMENT, EntryKind.EXPENDITURE, EntryKind.TRANSFER_OUT, EntryKind.CARRY_OVER);

    FirstDays {
        byKind = Map.copyOf(byKind);
    }

    /** Nothing is committed or spent before the first appropriation (kommunestyrelsesloven § 40, 2). */
    boolean allowsUse(LocalDate day) {
        return isOnOrAfter(day, byKind.get(EntryKind.APPROPRIATION));
    }

    /** No money leaves, or goes to another year, before the first of it came. */
    boolean allowsOutgo(LocalDate day) {
        return isOnOrAfter(day, first(INCOME));
    }

    /** Whether what is booked stands in that order. */
    boolean isOrdered() {
        LocalDate use = first(USES);
        LocalDate outgo = first(OUTGO);
        return (use == null || allowsUse(use)) && (outgo == null || allowsOutgo(outgo));
    }

    private static boolean isOnOrAfter(LocalDate day, @Nullable LocalDate first) {
        return first != null && !day.isBefore(first);
    }

    private @Nullable LocalDate first(Collection<EntryKind> kinds) {
        Stream<@Nullable LocalDate> days = kinds.stream().map(byKind::get);
        return days.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
