package dk.helhed.initiatives.accounting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;

/** Whether a month takes entries, in the transaction of the caller. */
@ApplicationScoped
public class AccountingPeriods {

    private static final String SHARE =
            "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:month, 0)) as held";
    private static final String HOLD = "select 1 from pg_advisory_xact_lock(hashtextextended(:month, 0)) as held";

    private final PeriodRepository periods;

    AccountingPeriods(PeriodRepository periods) {
        this.periods = periods;
    }

    /** Whether the month of the day is open; it stays so until the transaction ends. */
    public Uni<Boolean> isOpen(String municipality, LocalDate day) {
        String month = YearMonth.from(day).toString();
        return lock(SHARE, municipality, month)
                .chain(() -> periods.isClosed(municipality, month))
                .map(closed -> !closed);
    }

    /** Waits for every entry of the month that is under way, and lets no other in until the transaction ends. */
    Uni<Void> hold(String municipality, String month) {
        return lock(HOLD, municipality, month);
    }

    private static Uni<Void> lock(String how, String municipality, String month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(how)
                        .setParameter("month", "accounting/" + municipality + "/" + month)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
