package dk.helhed.initiatives.ledger;

/** How the ledger is added up in the database, past everything that the service does. */
final class LedgerSums {

    /** How many balances are not the sum of their entries. */
    static final String DIFFERENCES = """
        select count(*) from (
            select initiative_id, year, sum(appropriated_oere) a, sum(transferred_in_oere) b, sum(transferred_out_oere) c,
                sum(carried_in_oere) d, sum(carried_out_oere) e, sum(committed_oere) f, sum(spent_oere) g
            from ledger_entry group by initiative_id, year) entries
        full join ledger_balance balance using (initiative_id, year)
        where (a, b, c, d, e, f, g) is distinct from (appropriated_oere, transferred_in_oere, transferred_out_oere,
            carried_in_oere, carried_out_oere, committed_oere, spent_oere)\
        """;

    private LedgerSums() {}
}
