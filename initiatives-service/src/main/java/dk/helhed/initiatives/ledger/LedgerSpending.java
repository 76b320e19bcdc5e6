package dk.helhed.initiatives.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others may ask of the ledger's expenditures, in the transaction of the caller. */
@ApplicationScoped
public class LedgerSpending {

    private static final String OF_FRAME = "figures.spent <> 0 and bookedOn between ?2 and ?3"
            + " and initiativeId in (select i.id from Initiative i where i.frameId = ?1) order by bookedOn, id";

    private final LedgerEntryRepository entries;

    LedgerSpending(LedgerEntryRepository entries) {
        this.entries = entries;
    }

    /** All that is spent in the frame from the one day to the other, and what was taken back. */
    public Uni<List<ExpenditureLine>> ofFrame(UUID frameId, LocalDate from, LocalDate to) {
        return entries.find(OF_FRAME, frameId, from, to)
                .list()
                .map(found -> found.stream().map(LedgerEntry::spent).toList());
    }
}
