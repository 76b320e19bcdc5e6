package dk.helhed.initiatives.accounting;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;

/** Whether months are open for entries, in the transaction of the caller. */
@ApplicationScoped
public class AccountingPeriods {

    private static final String SHARE =
            "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:month, 0)) as held";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:month, 0)) as held";

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

    /** Waits for every entry that is being booked in the month, and blocks others until the transaction ends. */
    Uni<Void> lock(String municipality, String month) {
        return lock(LOCK, municipality, month);
    }

    private static Uni<Void> lock(String how, String municipality, String month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(how)
                        .setParameter("month", "accounting/" + municipality + "/" + month)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
