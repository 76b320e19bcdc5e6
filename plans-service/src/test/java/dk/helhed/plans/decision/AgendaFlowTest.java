package dk.helhed.plans.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.visibility.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaFlowTest {

    private static final LocalDate DAY = LocalDate.parse("2023-11-22");
    private static final Instant NOW = Instant.parse("2023-12-01T08:00:00Z");
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID COMMITTEE = UUID.randomUUID();
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final List<UUID> WAY = List.of(UNIT, COMMITTEE, COUNCIL);

    @Test
    void the_bodies_decide_in_the_order_of_the_flow() {
        assertEquals(List.of(), codes(flow(WAY).problems(UNIT, DAY)));
        assertEquals(List.of("guard-earlier-body-awaited"), codes(flow(WAY).problems(COMMITTEE, DAY)));
        assertEquals(
                List.of("guard-earlier-body-awaited"), codes(flow(WAY, UNIT).problems(COUNCIL, DAY)));
        assertEquals(List.of(), codes(flow(WAY, UNIT).problems(COMMITTEE, DAY)));
        assertEquals(List.of(), codes(flow(WAY, UNIT, COMMITTEE).problems(COUNCIL, DAY)));
    }

    @Test
    void the_body_that_is_awaited_is_named() {
        assertEquals(
                List.of(COMMITTEE),
                flow(WAY, UNIT).problems(COUNCIL, DAY).getFirst().args());
    }

    @Test
    void a_body_that_has_decided_may_decide_again() {
        assertEquals(List.of(), codes(flow(WAY, UNIT, COMMITTEE).problems(UNIT, DAY)));
    }

    @Test
    void nobody_decides_on_a_day_before_an_earlier_body_did() {
        assertEquals(List.of("before-earlier-body"), codes(flow(WAY, UNIT).problems(COMMITTEE, DAY.minusDays(1))));
    }

    @Test
    void a_body_to_which_the_flow_comes_twice_decides_twice() {
        List<UUID> twice = List.of(COMMITTEE, COUNCIL, COMMITTEE, UNIT);

        assertEquals(
                List.of("guard-earlier-body-awaited"),
                codes(flow(twice, COMMITTEE, COUNCIL).problems(UNIT, DAY)));
        assertEquals(List.of(), codes(flow(twice, COMMITTEE, COUNCIL).problems(COMMITTEE, DAY)));
        assertEquals(List.of(), codes(flow(twice, COMMITTEE, COUNCIL, COMMITTEE).problems(UNIT, DAY)));
    }

    @Test
    void what_was_postponed_or_returned_was_not_decided() {
        AgendaItem returned = item(UNIT);
        returned.advance(
                new AgendaItemTransition(AgendaItemState.RETURNED, null, null, null, null, "Mangler."),
                flow(WAY),
                DAY,
                NOW);

        assertEquals(
                List.of("guard-earlier-body-awaited"),
                codes(new AgendaFlow(WAY, List.of(returned)).problems(COMMITTEE, DAY)));
    }

    @Test
    void where_no_flow_is_given_every_body_decides() {
        assertEquals(List.of(), codes(flow(List.of()).problems(COUNCIL, DAY)));
    }

    @Test
    void a_flow_that_was_begun_is_not_cut() {
        AgendaFlow begun = flow(WAY, UNIT);

        for (List<UUID> cut : List.of(
                List.of(UNIT),
                List.of(UNIT, COUNCIL),
                List.of(UNIT, COUNCIL, COMMITTEE),
                List.of(UUID.randomUUID(), UNIT, COMMITTEE, COUNCIL),
                List.<UUID>of())) {
            assertTrue(codes(begun.problemsOfChange(cut)).contains("agenda-flow-begun"), cut.toString());
        }
    }

    @Test
    void others_are_added_to_it_after_what_is_decided() {
        AgendaFlow begun = flow(WAY, UNIT);

        for (List<UUID> longer : List.of(
                WAY,
                List.of(UNIT, UUID.randomUUID(), COMMITTEE, COUNCIL),
                List.of(UNIT, COMMITTEE, COUNCIL, UUID.randomUUID()))) {
            assertEquals(List.of(), codes(begun.problemsOfChange(longer)));
        }
    }

    @Test
    void before_anything_is_decided_it_is_another_as_long_as_its_items_are_on_it() {
        AgendaFlow planned = new AgendaFlow(WAY, List.of(item(COMMITTEE)));

        assertEquals(List.of(), codes(planned.problemsOfChange(List.of(COUNCIL, COMMITTEE))));
        assertEquals(List.of(), codes(planned.problemsOfChange(List.of())));
        assertEquals(List.of("agenda-flow-lacks-item"), codes(planned.problemsOfChange(List.of(UNIT, COUNCIL))));
    }

    /** By whatever steps and changes that are not refused, what is decided is always the beginning of the flow. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_decided_is_always_the_beginning_of_the_flow(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<UUID> way = shuffled(random);
            List<AgendaItem> items = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                AgendaFlow flow = new AgendaFlow(way, List.copyOf(items));
                if (random.nextBoolean()) {
                    UUID body = List.of(UNIT, COMMITTEE, COUNCIL).get(random.nextInt(3));
                    if (way.contains(body) && flow.problems(body, DAY).isEmpty()) {
                        items.add(decided(body));
                    }
                } else {
                    List<UUID> other = shuffled(random);
                    if (!other.isEmpty() && flow.problemsOfChange(other).isEmpty()) {
                        way = other;
                    }
                }
                Set<UUID> done = Set.copyOf(
                        items.stream().map(item -> item.content().bodyId()).toList());
                assertEquals(done, Set.copyOf(way.subList(0, done.size())));
            }
        }
    }

    private static List<UUID> shuffled(Random random) {
        List<UUID> all = new ArrayList<>(WAY);
        java.util.Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(3)));
    }

    private static AgendaFlow flow(List<UUID> way, UUID... decided) {
        return new AgendaFlow(
                way, List.of(decided).stream().map(AgendaFlowTest::decided).toList());
    }

    private static AgendaItem decided(UUID body) {
        AgendaItem item = item(body);
        item.advance(
                new AgendaItemTransition(AgendaItemState.DECIDED, Decided.APPROVED, null, "Godkendt.", null, null),
                flow(List.of()),
                DAY,
                NOW);
        return item;
    }

    private static AgendaItem item(UUID body) {
        CaseFile file = CaseFile.enter(
                new CaseDraft(
                        null, "23/9928", "Sag", Visibility.OPEN, null, null, null, null, List.of(), null, null, null),
                Set.of(),
                "0707",
                NOW);
        AgendaItem item = AgendaItem.plan(
                file,
                new AgendaItemDraft(
                        null,
                        body,
                        DAY,
                        null,
                        "Direktør",
                        List.of("At sagen godkendes"),
                        null,
                        null,
                        null,
                        null,
                        Visibility.OPEN,
                        null,
                        null,
                        null,
                        null,
                        null),
                true,
                NOW);
        item.advance(
                new AgendaItemTransition(AgendaItemState.RECOMMENDED, null, null, null, null, null),
                flow(List.of()),
                DAY,
                NOW);
        return item;
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::code).toList();
    }
}
