package dk.helhed.initiatives.ledger;

import java.util.Random;

/**
 * One wish to book something, good or bad.
 *
 * @param target the number of an earlier booking: what is to be released, settled or reversed; -1 for none
 */
record LedgerStep(Posting posting, int account, int other, int year, long oere, int target) {

    static final int[] YEARS = {2023, 2024, 2025};

    static LedgerStep random(Random random, LedgerModel model) {
        Posting posting = Posting.values()[random.nextInt(Posting.values().length)];
        int account = random.nextInt(4);
        int year = YEARS[random.nextInt(posting == Posting.CARRIED_OVER ? 2 : 3)];
        long available = model.available(account, year);
        long oere = random.nextInt(4) == 0 ? available + random.nextInt(3) : 1 + random.nextInt(500);
        int target = model.bookings() == 0 || (posting == Posting.SPENT && random.nextBoolean())
                ? -1
                : random.nextInt(model.bookings());
        return new LedgerStep(posting, account, random.nextInt(4), year, Math.max(1, oere), target);
    }
}
