package dk.helhed.healthdata.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private static final Caller SUPPLIER = new Caller("supplier", "0751", Set.of("register-supplier"));
    private static final Caller APPROVER = new Caller("approver", "0751", Set.of("release-approver"));

    @Test
    void a_release_is_published_by_another_client_than_the_one_that_submitted_it() {
        Release release = draft(null);

        release.publish(APPROVER, 1, null, List.of(), false, NOW);

        assertEquals(ReleaseState.PUBLISHED, release.state());
        assertEquals(1, release.number());
        assertEquals(NOW, release.publishedAt());
    }

    @Test
    void every_guard_that_fails_is_named_at_once() {
        Release release = draft(UUID.randomUUID());

        assertEquals(
                List.of("four-eyes", "supersedes-not-newest", "value-of-another-dataset"),
                refusal(() -> release.publish(SUPPLIER, 1, null, List.of(), true, NOW)));
        assertEquals(ReleaseState.DRAFT, release.state());
    }

    @Test
    void a_release_that_is_to_take_the_place_of_the_newest_may_do_so() {
        Release newest = draft(null);
        newest.publish(APPROVER, 1, null, List.of(), false, NOW);
        Release next = draft(newest.id());

        next.publish(APPROVER, 2, newest, List.of(), false, NOW);

        assertEquals(ReleaseState.PUBLISHED, next.state());
    }

    @Test
    void a_release_is_published_once() {
        Release release = draft(null);
        release.publish(APPROVER, 1, null, List.of(), false, NOW);

        assertEquals(
                List.of("not-a-draft"), refusal(() -> release.publish(APPROVER, 2, release, List.of(), false, NOW)));
        assertEquals(List.of("not-a-draft"), refusal(() -> release.reject("why", NOW)));
    }

    @Test
    void only_what_was_published_can_be_withdrawn_and_only_once() {
        Release release = draft(null);
        assertEquals(List.of("not-published"), refusal(() -> release.withdraw(Withdrawal.ERRONEOUS, "why", NOW)));
        release.publish(APPROVER, 1, null, List.of(), false, NOW);
        release.supersede(NOW);

        release.withdraw(Withdrawal.ERRONEOUS, "why", NOW);

        assertEquals(ReleaseState.WITHDRAWN, release.state());
        assertEquals(List.of("not-published"), refusal(() -> release.withdraw(Withdrawal.ERRONEOUS, "again", NOW)));
    }

    @Test
    void what_was_only_thought_to_be_wrong_can_be_concealed_once() {
        Release release = draft(null);
        release.publish(APPROVER, 1, null, List.of(), false, NOW);
        release.withdraw(Withdrawal.ERRONEOUS, "why", NOW);

        release.withdraw(Withdrawal.MUST_NOT_BE_SEEN, "worse", NOW);

        assertTrue(release.isConcealed());
        assertEquals(
                List.of("not-published"), refusal(() -> release.withdraw(Withdrawal.MUST_NOT_BE_SEEN, "again", NOW)));
        assertEquals(List.of("not-published"), refusal(() -> release.withdraw(Withdrawal.ERRONEOUS, "back", NOW)));
    }

    @Test
    void a_step_that_is_not_open_is_a_fault_and_changes_nothing() {
        Release release = draft(null);

        assertThrows(IllegalStateException.class, () -> release.supersede(NOW));
        assertThrows(IllegalStateException.class, () -> release.reinstate(NOW));

        assertEquals(ReleaseState.DRAFT, release.state());
    }

    private static Release draft(@Nullable UUID supersedes) {
        SuppliedFigures figures = new SuppliedFigures(
                UUID.randomUUID(), UUID.randomUUID(), false, null, supersedes, null, List.of(), "0".repeat(64));
        return new Release(figures, SUPPLIER, NOW);
    }

    private static List<String> refusal(Runnable step) {
        return assertThrows(Problem.class, step::run).fields().stream()
                .map(FieldProblem::code)
                .toList();
    }
}
