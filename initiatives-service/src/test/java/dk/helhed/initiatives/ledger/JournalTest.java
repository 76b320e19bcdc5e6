package dk.helhed.initiatives.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JournalTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static final UUID TRACK = new UUID(0, 1);
    private static final DecisionReference DECISION = new DecisionReference("Byrådet", TODAY, "Sag 24/1");

    private final Account account = account(true);
    private final Account other = account(true);

    /** Money came to it today. */
    static Account account(boolean takesMoney) {
        return account(TRACK, takesMoney, new FirstDays(Map.of(EntryKind.APPROPRIATION, TODAY)));
    }

    private static Account account(UUID track, boolean takesMoney, FirstDays days) {
        return new Account(UUID.randomUUID(), track, "0751", takesMoney, days, 0, List.of());
    }

    static Journal journal() {
        return journal(TODAY, null, true);
    }

    private static Journal decided() {
        return journal(TODAY, null, true, DECISION);
    }

    private static Journal journal(LocalDate bookedOn, @Nullable String cover, boolean open) {
        return journal(bookedOn, cover, open, null);
    }

    private static Journal journal(
            LocalDate bookedOn, @Nullable String cover, boolean open, @Nullable DecisionReference decision) {
        return new Journal(
                new Booking(
                        UUID.randomUUID(),
                        bookedOn,
                        "A text",
                        null,
                        "ref",
                        decision,
                        cover,
                        "budget-controller",
                        Instant.EPOCH),
                open,
                TODAY);
    }

    static Money oere(long oere) {
        return Money.ofOere(oere);
    }

    private LedgerEntry appropriated(long oere) {
        return journal().appropriate(account, 2024, oere(oere), oere(oere));
    }

    private static List<String> refusals(Executable work) {
        return assertThrows(Problem.class, work).fields().stream()
                .map(FieldProblem::code)
                .toList();
    }

    @Test
    void what_is_available_is_what_came_in_less_what_went_out() {
        appropriated(1_000);

        journal().commit(account, 2024, oere(300));
        journal().spend(account, 2024, oere(200), null);
        journal().transfer(account, other, 2024, oere(100));

        assertEquals(new LedgerFigures(1_000, 0, 100, 0, 0, 300, 200), account.year(2024));
        assertEquals(400, account.year(2024).available());
        assertEquals(100, other.year(2024).available());
    }

    @Test
    void no_more_is_taken_than_is_available_to_the_oere() {
        appropriated(100);

        assertEquals(List.of("over-available"), refusals(() -> journal().commit(account, 2024, oere(101))));
        journal().commit(account, 2024, oere(100));

        assertEquals(0, account.year(2024).available());
        assertEquals(List.of("over-available"), refusals(() -> journal().spend(account, 2024, oere(1), null)));
    }

    @Test
    void a_year_does_not_live_on_another() {
        appropriated(100);

        assertEquals(List.of("over-available"), refusals(() -> journal().commit(account, 2025, oere(1))));
    }

    @Test
    void nothing_is_committed_or_spent_before_an_appropriation() {
        appropriated(100);
        journal().transfer(account, other, 2024, oere(50));

        assertEquals(List.of("not-appropriated"), refusals(() -> journal().commit(other, 2024, oere(1))));
        assertEquals(List.of("not-appropriated"), refusals(() -> journal().spend(other, 2024, oere(1), null)));
    }

    @Test
    void a_supplementary_appropriation_names_its_cover() {
        assertEquals(
                List.of("cover-missing"), refusals(() -> journal().appropriate(account, 2024, oere(101), oere(100))));

        journal(TODAY, "Savings", true).appropriate(account, 2024, oere(101), oere(100));

        assertEquals(101, account.total().appropriated());
    }

    @Test
    void what_is_refused_leaves_everything_as_it_was_and_names_all_that_is_wrong() {
        Account closed = account(false);
        Journal journal = journal(LocalDate.of(2026, 6, 2), null, false);

        assertEquals(
                List.of(
                        "period-closed",
                        "booked-in-future",
                        "booked-outside-year",
                        "state-without-money",
                        "not-appropriated",
                        "over-available"),
                refusals(() -> journal.commit(closed, 2024, oere(1))));
        assertEquals(List.of(), journal.entries());
        assertEquals(LedgerFigures.NONE, closed.total());
        assertEquals(List.of(), closed.added());
    }

    @Test
    void a_commitment_is_released_as_far_as_it_is_open() {
        appropriated(100);
        LedgerEntry commitment = journal().commit(account, 2024, oere(60));

        assertEquals(
                List.of("over-commitment"), refusals(() -> journal().release(account, open(commitment, 50), oere(51))));
        journal().release(account, open(commitment, 60), oere(60));

        assertEquals(100, account.year(2024).available());
    }

    @Test
    void spending_settles_a_commitment_and_takes_the_rest_from_what_is_available() {
        appropriated(100);
        LedgerEntry commitment = journal().commit(account, 2024, oere(60));

        LedgerEntry spent = journal().spend(account, 2024, oere(75), open(commitment, 60));

        assertEquals(new LedgerFigures(100, 0, 0, 0, 0, 0, 75), account.year(2024));
        assertEquals(-15, spent.figures().available());
        assertEquals(
                List.of("commitment-not-open"),
                refusals(() -> journal().spend(account, 2024, oere(1), open(commitment, 0))));
        assertEquals(
                List.of("commitment-of-another-year", "over-available"),
                refusals(() -> journal().spend(account, 2023, oere(70), open(commitment, 60))));
    }

    @Test
    void what_is_left_is_carried_over_to_the_next_year() {
        appropriated(100);

        Journal journal = journal();
        journal.carryOver(account, 2024, oere(40));

        assertEquals(60, account.year(2024).available());
        assertEquals(40, account.year(2025).available());
        assertEquals(100, account.total().available());
        assertEquals(
                List.of(EntryKind.CARRY_OVER, EntryKind.CARRY_OVER),
                journal.entries().stream().map(LedgerEntry::kind).toList());
    }

    @Test
    void a_reversal_undoes_an_entry_unless_its_money_is_gone() {
        LedgerEntry appropriation = appropriated(100);
        LedgerEntry spent = journal().spend(account, 2024, oere(30), null);

        assertEquals(
                List.of("over-available", "appropriation-in-use"),
                refusals(() -> decided().reverse(account, appropriation, null)));
        LedgerEntry reversal = journal().reverse(account, spent, null);
        assertEquals(List.of("reversal-of-reversal"), refusals(() -> journal().reverse(account, reversal, null)));
        decided().reverse(account, appropriation, null);

        assertEquals(LedgerFigures.NONE, account.total());
    }

    @Test
    void a_commitment_that_is_partly_released_is_not_reversed() {
        appropriated(100);
        LedgerEntry commitment = journal().commit(account, 2024, oere(60));
        journal().release(account, open(commitment, 60), oere(10));

        assertEquals(
                List.of("commitment-in-use"),
                refusals(() -> journal().reverse(account, commitment, open(commitment, 50))));
    }

    @Test
    void money_is_not_moved_to_where_it_is() {
        appropriated(100);

        assertEquals(
                List.of("transfer-to-itself"), refusals(() -> journal().transfer(account, account, 2024, oere(1))));
    }

    @Test
    void no_figure_of_an_account_goes_beyond_what_an_amount_may_be() {
        journal(TODAY, "Savings", true).appropriate(account, 2023, oere(Money.MOST_OERE), oere(0));

        assertEquals(
                List.of("over-most"),
                refusals(() -> journal(TODAY, "Savings", true).appropriate(account, 2024, oere(1), oere(0))));
        assertEquals(Money.MOST_OERE, account.total().available());
    }

    @Test
    void what_goes_to_another_track_names_a_decision_and_what_stays_in_it_need_not() {
        appropriated(100);
        Account elsewhere = account(new UUID(0, 2), true, FirstDays.NONE);

        assertEquals(
                List.of("transfer-without-decision"),
                refusals(() -> journal().transfer(account, elsewhere, 2024, oere(1))));
        decided().transfer(account, elsewhere, 2024, oere(1));
        journal().transfer(account, other, 2024, oere(1));

        assertEquals(98, account.total().available());
    }

    @Test
    void a_decision_is_not_of_the_future_and_what_it_decides_is_not_booked_before_it() {
        DecisionReference tomorrow = new DecisionReference("Byrådet", TODAY.plusDays(1), "Sag 24/1");

        assertEquals(
                List.of("decided-in-future", "booked-before-decision"),
                refusals(() -> journal(TODAY, null, true, tomorrow).appropriate(account, 2024, oere(100), oere(100))));
        assertEquals(
                List.of("booked-before-decision"),
                refusals(() -> journal(TODAY.minusDays(1), null, true, DECISION)
                        .appropriate(account, 2024, oere(100), oere(100))));
    }

    @Test
    void nothing_is_used_or_leaves_before_the_first_money_came() {
        appropriated(100);
        Journal early = journal(TODAY.minusDays(1), null, true);

        assertEquals(List.of("booked-before-appropriation"), refusals(() -> early.commit(account, 2024, oere(1))));
        assertEquals(
                List.of("booked-before-appropriation"),
                refusals(() -> journal(TODAY.minusDays(1), null, true).spend(account, 2024, oere(1), null)));
        assertEquals(
                List.of("booked-before-income"),
                refusals(() -> journal(TODAY.minusDays(1), null, true).transfer(account, other, 2024, oere(1))));
        assertEquals(
                List.of("booked-before-income"),
                refusals(() -> journal(TODAY.minusDays(1), null, true).carryOver(account, 2024, oere(1))));
    }

    @Test
    void what_follows_from_an_entry_is_not_booked_before_it() {
        appropriated(100);
        LedgerEntry commitment = journal().commit(account, 2024, oere(60));
        LocalDate before = TODAY.minusDays(1);

        assertEquals(
                List.of("booked-before-original"),
                refusals(() -> journal(before, null, true).release(account, open(commitment, 60), oere(1))));
        assertEquals(
                List.of("booked-before-original"),
                refusals(() -> journal(before, null, true).reverse(account, commitment, open(commitment, 60))));
        assertEquals(
                List.of("booked-before-appropriation", "booked-before-original"),
                refusals(() -> journal(before, null, true).spend(account, 2024, oere(1), open(commitment, 60))));
    }

    @Test
    void only_a_decision_undoes_what_was_decided() {
        LedgerEntry appropriation = appropriated(100);
        Account elsewhere = account(new UUID(0, 2), true, FirstDays.NONE);
        LedgerEntry transfer = decided().transfer(account, elsewhere, 2024, oere(10));

        assertEquals(
                List.of("reversal-without-decision"), refusals(() -> journal().reverse(account, transfer, null)));
        assertEquals(
                List.of("reversal-without-decision", "over-available"),
                refusals(() -> journal().reverse(account, appropriation, null)));
        decided().reverse(account, transfer, null);

        assertEquals(100, account.total().available());
    }

    @Test
    void the_first_appropriation_stays_where_an_earlier_use_rests_on_it() {
        LedgerEntry appropriation = appropriated(100);
        Account left = account(
                TRACK,
                true,
                new FirstDays(Map.of(EntryKind.APPROPRIATION, TODAY, EntryKind.EXPENDITURE, TODAY.minusDays(1))));
        journal(TODAY, "Savings", true).appropriate(left, 2024, oere(200), oere(0));

        assertEquals(List.of("appropriation-in-use"), refusals(() -> decided().reverse(left, appropriation, null)));
    }

    @Test
    void a_commitment_of_an_ended_initiative_is_not_opened_again() {
        appropriated(100);
        LedgerEntry commitment = journal().commit(account, 2024, oere(60));
        LedgerEntry spent = journal().spend(account, 2024, oere(60), open(commitment, 60));
        Account ended = account(TRACK, false, FirstDays.NONE);
        ended.take(2024, account.year(2024));

        assertEquals(
                List.of("commitment-of-ended-initiative"),
                refusals(() -> journal().reverse(ended, spent, open(commitment, 0))));
    }

    @Test
    void entries_are_numbered_and_the_first_of_a_posting_bears_its_reference() {
        appropriated(100);
        Journal journal = journal();

        journal.carryOver(account, 2024, oere(1));

        assertEquals(
                List.of(2L, 3L),
                journal.entries().stream().map(LedgerEntry::number).toList());
        assertEquals("ref", journal.entries().getFirst().view().externalId());
        assertEquals(null, journal.entries().getLast().view().externalId());
    }

    private static OpenCommitment open(LedgerEntry commitment, long open) {
        return new OpenCommitment(commitment.id(), commitment.year(), commitment.bookedOn(), oere(open));
    }
}
