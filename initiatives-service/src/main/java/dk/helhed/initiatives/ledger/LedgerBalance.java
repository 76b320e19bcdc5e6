package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** All that is booked on an initiative in a budget year, added up. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Table(name = "ledger_balance")
class LedgerBalance {

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false, updatable = false)
    private UUID initiativeId;

    @Column(nullable = false, updatable = false)
    private String municipality;

    @Column(nullable = false, updatable = false)
    private int year;

    @Embedded
    private LedgerFigures figures;

    @SuppressWarnings("NullAway.Init")
    protected LedgerBalance() {}

    LedgerBalance(UUID initiativeId, String municipality, int year) {
        this.id = Ids.next();
        this.initiativeId = initiativeId;
        this.municipality = municipality;
        this.year = year;
        this.figures = LedgerFigures.NONE;
    }

    void take(LedgerFigures movement) {
        figures = figures.plus(movement);
    }

    UUID initiativeId() {
        return initiativeId;
    }

    int year() {
        return year;
    }

    LedgerFigures figures() {
        return figures;
    }
}
