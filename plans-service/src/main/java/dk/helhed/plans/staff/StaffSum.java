package dk.helhed.plans.staff;

import dk.helhed.plans.subagreement.StaffTotals;
import java.util.List;
import java.util.Objects;

/** Adds up staff: what is not specified is counted, never guessed. */
final class StaffSum {

    private StaffSum() {}

    static StaffTotals of(List<StaffResource> staff) {
        long minutes = staff.stream()
                .map(StaffResource::minutesPerWeek)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        long unspecified =
                staff.stream().filter(one -> one.minutesPerWeek() == null).count();
        return new StaffTotals(minutes, Math.toIntExact(unspecified));
    }
}
