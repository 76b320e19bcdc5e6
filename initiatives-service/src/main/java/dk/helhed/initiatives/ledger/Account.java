package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.LedgerFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** The balances of one initiative, year by year, while nobody else can change them. */
final class Account {

    private final UUID initiativeId;
    private final UUID trackId;
    private final String municipality;
    private final boolean takesMoney;
    private final FirstDays days;
    private final TreeMap<Integer, LedgerBalance> years = new TreeMap<>();
    private final List<LedgerBalance> added = new ArrayList<>();
    private long lastNumber;

    /**
     * @param takesMoney whether the initiative is in a state in which it gets, commits and spends
     * @param days of what stands; without the posting that is to be reversed, where one is
     */
    Account(
            UUID initiativeId,
            UUID trackId,
            String municipality,
            boolean takesMoney,
            FirstDays days,
            long lastNumber,
            Collection<LedgerBalance> balances) {
        this.initiativeId = initiativeId;
        this.trackId = trackId;
        this.municipality = municipality;
        this.takesMoney = takesMoney;
        this.days = days;
        this.lastNumber = lastNumber;
        balances.forEach(balance -> years.put(balance.year(), balance));
    }

    void take(int year, LedgerFigures movement) {
        years.computeIfAbsent(year, this::add).take(movement);
    }

    private LedgerBalance add(int year) {
        LedgerBalance balance = new LedgerBalance(initiativeId, municipality, year);
        added.add(balance);
        return balance;
    }

    /** The balances of years in which nothing was booked before. */
    List<LedgerBalance> added() {
        return List.copyOf(added);
    }

    long nextNumber() {
        return ++lastNumber;
    }

    LedgerFigures year(int year) {
        LedgerBalance balance = years.get(year);
        return balance == null ? LedgerFigures.NONE : balance.figures();
    }

    LedgerFigures total() {
        return LedgerFigures.sum(
                years.values().stream().map(LedgerBalance::figures).toList());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID trackId() {
        return trackId;
    }

    FirstDays days() {
        return days;
    }

    String municipality() {
        return municipality;
    }

    boolean takesMoney() {
        return takesMoney;
    }
}
