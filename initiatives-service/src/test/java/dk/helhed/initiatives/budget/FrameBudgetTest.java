package dk.helhed.initiatives.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.initiatives.budget.BudgetFault.Rule;
import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameBudgetTest {

    private static final UUID TRACK = new UUID(0, 1);

    @Test
    void a_frame_used_to_the_last_oere_breaks_no_rule() {
        FrameBudget frame = frame(100, track(null, own(60), own(40)));

        assertEquals(List.of(), frame.faults());
        assertTrue(frame.isFull());
    }

    @Test
    void one_oere_over_the_frame_is_refused() {
        assertEquals(List.of(Rule.OVER_FRAME), rules(frame(100, track(null, own(60), own(41)))));
    }

    @Test
    void an_amount_at_the_track_counts_once_however_many_share_it() {
        FrameBudget frame = frame(100, track(100L, own(null), own(null), own(null)));

        assertEquals(Money.ofOere(100), frame.allocated());
        assertEquals(List.of(), frame.faults());
    }

    @Test
    void an_amount_at_the_track_and_at_an_initiative_is_refused() {
        assertEquals(List.of(Rule.AMOUNT_AT_BOTH_LEVELS), rules(frame(100, track(50L, own(10)))));
    }

    @Test
    void what_was_rejected_holds_no_money() {
        FrameBudget frame = frame(100, track(null, own(100), initiative(100L, false, 0, null)));

        assertEquals(Money.ofOere(100), frame.allocated());
        assertEquals(List.of(), frame.faults());
    }

    @Test
    void years_may_leave_some_of_the_amount_unphased_but_not_exceed_it() {
        assertEquals(List.of(), rules(frame(100, track(null, initiative(50L, true, 49, null)))));
        assertEquals(List.of(Rule.PHASED_OVER_AMOUNT), rules(frame(100, track(null, initiative(50L, true, 51, null)))));
    }

    @Test
    void a_breakdown_sums_to_the_amount_exactly() {
        assertEquals(List.of(), rules(frame(100, track(null, initiative(50L, true, 0, 50L)))));
        assertEquals(List.of(Rule.BREAKDOWN_DIFFERS), rules(frame(100, track(null, initiative(50L, true, 0, 49L)))));
    }

    @Test
    void the_breakdown_of_a_tracks_only_initiative_sums_to_the_tracks_amount() {
        assertEquals(List.of(), rules(frame(100, track(50L, initiative(null, true, 0, 50L)))));
        assertEquals(List.of(Rule.BREAKDOWN_DIFFERS), rules(frame(100, track(50L, initiative(null, true, 0, 49L)))));
    }

    @Test
    void the_breakdowns_of_initiatives_that_share_a_track_stay_within_its_amount() {
        assertEquals(
                List.of(),
                rules(frame(100, track(50L, initiative(null, true, 0, 20L), initiative(null, true, 0, 20L)))));
        assertEquals(
                List.of(Rule.BREAKDOWN_OVER_AMOUNT),
                rules(frame(100, track(50L, initiative(null, true, 0, 30L), initiative(null, true, 0, 21L)))));
    }

    @Test
    void without_an_amount_there_is_nothing_to_phase_break_down_or_share() {
        InitiativeBudget initiative = new InitiativeBudget(
                new UUID(0, 2),
                TRACK,
                null,
                true,
                false,
                Money.ofOere(1),
                Money.ofOere(1),
                Money.ZERO,
                List.of(new AmountShare(Money.ofOere(1), null)));

        assertEquals(
                List.of(Rule.PHASED_WITHOUT_AMOUNT, Rule.BREAKDOWN_WITHOUT_AMOUNT, Rule.SHARE_WITHOUT_AMOUNT),
                rules(frame(100, track(null, initiative))));
    }

    @Test
    void shares_in_oere_and_percent_together_stay_within_the_amount() {
        assertEquals(
                List.of(),
                rules(frame(200, track(null, shared(200, new AmountShare(Money.ofOere(150), null), percent("25"))))));
        assertEquals(
                List.of(Rule.SHARES_OVER_AMOUNT),
                rules(frame(
                        200, track(null, shared(200, new AmountShare(Money.ofOere(150), null), percent("25.01"))))));
    }

    @Test
    void a_share_in_percent_is_rounded_down_to_whole_oere() {
        assertEquals(Money.ofOere(33), percent("33.33").of(Money.ofOere(100)));
        assertEquals(Money.ofOere(0), percent("0.01").of(Money.ofOere(9_999)));
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        List<Rule> rules = rules(frame(10, track(50L, initiative(20L, true, 60, null))));

        assertTrue(rules.containsAll(List.of(Rule.OVER_FRAME, Rule.AMOUNT_AT_BOTH_LEVELS, Rule.PHASED_OVER_AMOUNT)));
    }

    @Test
    void an_initiative_has_an_amount_where_its_track_has_one() {
        InitiativeBudget without = own(null);

        assertTrue(frame(100, track(1L, without)).hasAmount(without.id()));
        assertFalse(frame(100, track(null, without)).hasAmount(without.id()));
    }

    @Test
    void an_amount_may_fall_to_what_is_appropriated_and_no_further() {
        UUID id = UUID.randomUUID();
        FrameBudget before = frame(1_000, track(null, appropriated(id, 1_000L, 600)));

        assertEquals(
                List.of(),
                frame(1_000, track(null, appropriated(id, 600L, 600))).faultsAfter(before));
        assertEquals(
                List.of(Rule.UNDER_APPROPRIATED),
                frame(1_000, track(null, appropriated(id, 599L, 600))).faultsAfter(before).stream()
                        .map(BudgetFault::rule)
                        .toList());
        assertEquals(
                1,
                frame(1_000, track(null, appropriated(id, null, 600)))
                        .faultsAfter(before)
                        .size());
    }

    @Test
    void an_amount_under_what_is_appropriated_with_cover_may_stand_and_rise() {
        UUID id = UUID.randomUUID();
        FrameBudget before = frame(1_000, track(null, appropriated(id, 500L, 600)));

        assertEquals(
                List.of(), frame(900, track(null, appropriated(id, 500L, 600))).faultsAfter(before));
        assertEquals(
                List.of(),
                frame(1_000, track(null, appropriated(id, 550L, 600))).faultsAfter(before));
    }

    @Test
    void what_shares_a_tracks_amount_is_appropriated_together() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        InitiativeBudget[] both = {appropriated(one, null, 300), appropriated(other, null, 301)};
        FrameBudget before = frame(1_000, track(1_000L, both));

        assertEquals(List.of(), frame(1_000, track(601L, both)).faultsAfter(before));
        assertEquals(1, frame(1_000, track(600L, both)).faultsAfter(before).size());
    }

    private static InitiativeBudget appropriated(UUID id, @Nullable Long oere, long appropriated) {
        return new InitiativeBudget(
                id,
                TRACK,
                oere == null ? null : Money.ofOere(oere),
                true,
                true,
                Money.ZERO,
                null,
                Money.ofOere(appropriated),
                List.of());
    }

    private static List<Rule> rules(FrameBudget frame) {
        return frame.faults().stream().map(BudgetFault::rule).toList();
    }

    private static FrameBudget frame(long oere, TrackBudget... tracks) {
        return new FrameBudget(Money.ofOere(oere), List.of(tracks));
    }

    private static TrackBudget track(@Nullable Long oere, InitiativeBudget... initiatives) {
        return new TrackBudget(TRACK, "1.1", oere == null ? null : Money.ofOere(oere), List.of(initiatives));
    }

    private static InitiativeBudget own(@Nullable Integer oere) {
        return initiative(oere == null ? null : oere.longValue(), true, 0, null);
    }

    private static InitiativeBudget initiative(
            @Nullable Long oere, boolean counts, long phased, @Nullable Long brokenDown) {
        return new InitiativeBudget(
                UUID.randomUUID(),
                TRACK,
                oere == null ? null : Money.ofOere(oere),
                counts,
                true,
                Money.ofOere(phased),
                brokenDown == null ? null : Money.ofOere(brokenDown),
                Money.ZERO,
                List.of());
    }

    private static InitiativeBudget shared(long oere, AmountShare... shares) {
        return new InitiativeBudget(
                UUID.randomUUID(),
                TRACK,
                Money.ofOere(oere),
                true,
                true,
                Money.ZERO,
                null,
                Money.ZERO,
                List.of(shares));
    }

    private static AmountShare percent(String percent) {
        return new AmountShare(null, new BigDecimal(percent));
    }
}
