package dk.helhed.initiatives.ledger;

import java.util.Random;

/**
 * One wish to book something, good or bad.
 *
 * @param target the number of an earlier booking: what is to be released, settled or reversed; -1 for none
 * @param day the day that it is booked on, counted from the first; {@link #FUTURE} has not come yet
 * @param decided the day of the decision that it names; -1 for none
 */
record LedgerStep(Posting posting, int account, int other, int year, long oere, int target, int day, int decided) {

    static final int[] YEARS = {2023, 2024, 2025};
    static final int TODAY = 40;
    static final int FUTURE = 41;

    static LedgerStep random(Random random, LedgerModel model) {
        Posting posting = Posting.values()[random.nextInt(Posting.values().length)];
        int account = random.nextInt(4);
        int year = YEARS[random.nextInt(posting == Posting.CARRIED_OVER ? 2 : 3)];
        long available = model.available(account, year);
        long oere = random.nextInt(4) == 0 ? available + random.nextInt(3) : 1 + random.nextInt(500);
        int target = model.bookings() == 0 || (posting == Posting.SPENT && random.nextBoolean())
                ? -1
                : random.nextInt(model.bookings());
        int day = random.nextInt(5) == 0 ? random.nextInt(FUTURE + 1) : TODAY / 2 + random.nextInt(TODAY / 2);
        return new LedgerStep(
                posting,
                account,
                random.nextInt(4),
                year,
                Math.max(1, oere),
                target,
                day,
                decided(random, posting, day));
    }

    /** An appropriation always names a decision, what is committed, released or spent never does. */
    private static int decided(Random random, Posting posting, int day) {
        return switch (posting) {
            case COMMITTED, RELEASED, SPENT -> -1;
            case APPROPRIATED -> anyDay(random, day);
            case TRANSFERRED, CARRIED_OVER, REVERSED -> random.nextInt(3) == 0 ? -1 : anyDay(random, day);
        };
    }

    private static int anyDay(Random random, int day) {
        return random.nextInt(8) == 0 ? random.nextInt(FUTURE + 1) : random.nextInt(day + 1);
    }

    /** The first two accounts are of one track, the others of another. */
    static int track(int account) {
        return account / 2;
    }
}
