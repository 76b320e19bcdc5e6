package dk.helhed.initiatives.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a ledger must do, said in the plainest way: a list of bookings, and every figure a sum over all of them. */
final class LedgerModel {

    private static final int NEVER = Integer.MAX_VALUE;

    private static final class Booked {
        final LedgerStep step;
        /** The commitment that it settles or releases, and how much of it. */
        final int commitment;

        final long settled;
        boolean undone;

        Booked(LedgerStep step, int commitment, long settled) {
            this.step = step;
            this.commitment = commitment;
            this.settled = settled;
        }
    }

    private final List<Booked> bookings = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();
    private final int accounts;

    LedgerModel(int accounts) {
        this.accounts = accounts;
    }

    int bookings() {
        return bookings.size();
    }

    /** The account gets, commits and spends no more. */
    void end(int account) {
        ended.add(account);
    }

    /** Books it and says true, or says false and changes nothing. */
    boolean apply(LedgerStep step) {
        return isInTime(step)
                && switch (step.posting()) {
                    case APPROPRIATED -> takes(step.account()) && book(step, -1, 0);
                    case TRANSFERRED -> transfer(step);
                    case CARRIED_OVER -> mayLeave(step) && fits(step, step.oere()) && book(step, -1, 0);
                    case COMMITTED -> mayUse(step) && fits(step, step.oere()) && book(step, -1, 0);
                    case RELEASED ->
                        isCommitment(step.target())
                                && step.oere() <= open(step.target())
                                && step.day()
                                        >= bookings.get(step.target()).step.day()
                                && book(release(step), step.target(), step.oere());
                    case SPENT -> spend(step);
                    case REVERSED -> step.target() >= 0 && reverse(bookings.get(step.target()), step);
                };
    }

    /** Nothing is booked in the future, nor before the decision that it names. */
    private static boolean isInTime(LedgerStep step) {
        return step.day() <= LedgerStep.TODAY && step.decided() <= step.day();
    }

    private boolean transfer(LedgerStep step) {
        boolean sameTrack = LedgerStep.track(step.account()) == LedgerStep.track(step.other());
        return step.account() != step.other()
                && (sameTrack || step.decided() >= 0)
                && takes(step.other())
                && mayLeave(step)
                && fits(step, step.oere())
                && book(step, -1, 0);
    }

    private LedgerStep release(LedgerStep step) {
        LedgerStep commitment = bookings.get(step.target()).step;
        return new LedgerStep(
                Posting.RELEASED,
                commitment.account(),
                0,
                commitment.year(),
                step.oere(),
                step.target(),
                step.day(),
                step.decided());
    }

    private boolean spend(LedgerStep step) {
        if (step.target() < 0) {
            return mayUse(step) && fits(step, step.oere()) && book(step, -1, 0);
        }
        if (!isCommitment(step.target()) || bookings.get(step.target()).step.account() != step.account()) {
            return false;
        }
        LedgerStep commitment = bookings.get(step.target()).step;
        long settled = Math.min(step.oere(), open(step.target()));
        return commitment.year() == step.year()
                && open(step.target()) > 0
                && step.day() >= commitment.day()
                && mayUse(step)
                && fits(step, step.oere() - settled)
                && book(step, step.target(), settled);
    }

    private boolean reverse(Booked booked, LedgerStep by) {
        boolean dependents = booked.step.posting() == Posting.COMMITTED && open(by.target()) < booked.step.oere();
        boolean decided = booked.step.posting() == Posting.APPROPRIATED || booked.step.decided() >= 0;
        boolean reopens = booked.settled > 0 && !takes(booked.step.account());
        if (booked.undone
                || booked.step.posting() == Posting.REVERSED
                || dependents
                || reopens
                || by.day() < booked.step.day()
                || (decided && by.decided() < 0)) {
            return false;
        }
        booked.undone = true;
        boolean good = IntStream.range(0, accounts).allMatch(this::isSound);
        booked.undone = good;
        if (good) {
            bookings.add(new Booked(by, -1, 0));
        }
        return good;
    }

    private boolean isSound(int account) {
        for (int year : LedgerStep.YEARS) {
            if (available(account, year) < 0) {
                return false;
            }
        }
        return (!isUsed(account) || appropriated(account) > 0) && isOrdered(account);
    }

    /** What is used was so on or after the day of the first appropriation, and what left after the first money came. */
    private boolean isOrdered(int account) {
        int use = first(account, Posting.COMMITTED, Posting.SPENT);
        int outgo = Math.min(use, first(account, Posting.TRANSFERRED, Posting.CARRIED_OVER));
        return (use == NEVER || use >= first(account, Posting.APPROPRIATED))
                && (outgo == NEVER || outgo >= firstIncome(account));
    }

    private int first(int account, Posting... postings) {
        return bookings.stream()
                .filter(one -> !one.undone && one.step.account() == account)
                .filter(one -> List.of(postings).contains(one.step.posting()))
                .mapToInt(one -> one.step.day())
                .min()
                .orElse(NEVER);
    }

    private int firstIncome(int account) {
        int transferred = bookings.stream()
                .filter(one -> !one.undone && one.step.posting() == Posting.TRANSFERRED && one.step.other() == account)
                .mapToInt(one -> one.step.day())
                .min()
                .orElse(NEVER);
        return Math.min(transferred, first(account, Posting.APPROPRIATED));
    }

    private boolean takes(int account) {
        return !ended.contains(account);
    }

    private boolean mayLeave(LedgerStep step) {
        return step.day() >= firstIncome(step.account());
    }

    private boolean book(LedgerStep step, int commitment, long settled) {
        bookings.add(new Booked(step, commitment, settled));
        return true;
    }

    private boolean mayUse(LedgerStep step) {
        return takes(step.account())
                && appropriated(step.account()) > 0
                && step.day() >= first(step.account(), Posting.APPROPRIATED);
    }

    private boolean fits(LedgerStep step, long oere) {
        return oere <= available(step.account(), step.year());
    }

    private boolean isCommitment(int index) {
        return index >= 0 && bookings.get(index).step.posting() == Posting.COMMITTED;
    }

    private long open(int commitment) {
        if (bookings.get(commitment).undone) {
            return 0;
        }
        long settled = bookings.stream()
                .filter(one -> !one.undone && one.commitment == commitment)
                .mapToLong(one -> one.settled)
                .sum();
        return bookings.get(commitment).step.oere() - settled;
    }

    private long appropriated(int account) {
        return bookings.stream()
                .filter(one ->
                        !one.undone && one.step.posting() == Posting.APPROPRIATED && one.step.account() == account)
                .mapToLong(one -> one.step.oere())
                .sum();
    }

    private boolean isUsed(int account) {
        long spent = bookings.stream()
                .filter(one -> !one.undone && one.step.posting() == Posting.SPENT && one.step.account() == account)
                .mapToLong(one -> one.step.oere())
                .sum();
        long open = IntStream.range(0, bookings.size())
                .filter(i -> isCommitment(i) && bookings.get(i).step.account() == account)
                .mapToLong(this::open)
                .sum();
        return spent + open > 0;
    }

    long available(int account, int year) {
        return bookings.stream()
                .filter(one -> !one.undone)
                .mapToLong(one -> change(one, account, year))
                .sum();
    }

    private static long change(Booked one, int account, int year) {
        LedgerStep step = one.step;
        boolean own = step.account() == account && step.year() == year;
        return switch (step.posting()) {
            case APPROPRIATED -> own ? step.oere() : 0;
            case TRANSFERRED ->
                (own ? -step.oere() : 0) + (step.other() == account && step.year() == year ? step.oere() : 0);
            case COMMITTED -> own ? -step.oere() : 0;
            case RELEASED -> own ? step.oere() : 0;
            case SPENT -> own ? one.settled - step.oere() : 0;
            case CARRIED_OVER ->
                step.account() != account
                        ? 0
                        : step.year() == year ? -step.oere() : step.year() + 1 == year ? step.oere() : 0;
            case REVERSED -> 0;
        };
    }

    /** What was appropriated, whatever became of it. */
    long total() {
        return IntStream.range(0, accounts).mapToLong(this::appropriated).sum();
    }
}
