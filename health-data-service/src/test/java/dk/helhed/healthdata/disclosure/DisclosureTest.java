package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Protector and attacker on the cubes of this service: areas within a municipality, shares, a revision. */
class DisclosureTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);
    private static final List<String> AREAS = List.of("0751", "a", "b", "c", "d", "e");
    private static final List<String> AGES = List.of("T", "y", "m", "o");
    private static final Structure STRUCTURE = new Structure(
            List.of(
                    dimension("area", Role.AREA, null, AREAS, new Sum("0751", List.of("a", "b", "c", "d", "e"), true)),
                    dimension("period", Role.PERIOD, null, List.of()),
                    dimension("sex", Role.SEX, "T", List.of("T", "K", "M"), new Sum("T", List.of("K", "M"), null)),
                    dimension("age", Role.AGE, "T", AGES, new Sum("T", List.of("y", "m", "o"), null))),
            List.of(
                    new Measure("POP", TITLE, Measure.Counts.PERSONS, null, null, null, null, null),
                    new Measure("EMP", TITLE, Measure.Counts.PERSONS, "POP", null, null, null, null)));

    @Test
    void what_the_protector_hides_the_attacker_does_not_find() {
        for (int seed = 0; seed < 5; seed++) {
            Cube cube = cube(rows(seed));
            boolean[][] shown = protect(cube, List.of());

            AuditSummary report = attack(cube, List.of(), shown, 0).audit();

            assertEquals(Verdict.PASSED, report.verdict(), "seed " + seed + " " + report.leaks());
            assertTrue(report.primaries() > 0);
        }
    }

    @Test
    void of_no_hidden_count_can_anyone_prove_that_it_is_below_five() {
        int proven = 0;
        for (int seed = 0; seed < 10; seed++) {
            Cube cube = cube(rows(seed, 0.1));

            assertEquals(List.of(), provenBelowFive(cube, true), "seed " + seed);
            proven += provenBelowFive(cube, false).size();
        }
        assertTrue(proven > 0, "without upperSafe some must be provable, or the test sees nothing");
    }

    private static List<String> provenBelowFive(Cube cube, boolean upperSafe) {
        Policy policy = Policy.of(new PolicyDraft(
                null, null, null, upperSafe, upperSafe, null, null, null, null, null, null, null, null));
        Outcome.Shown outcome =
                assertInstanceOf(Outcome.Shown.class, ProtectionRun.protect(cube, policy, List.of(), percent -> {}));
        LinkedCube linked = LinkedCube.of(cube, policy, List.of());
        return BoundAttack.below(5, linked.table(), AuditRun.hidden(linked, outcome.shown()));
    }

    @Test
    void the_same_counts_give_the_same_pattern_whatever_the_order_of_their_rows() {
        List<CountRow> rows = rows(1);
        boolean[][] once = protect(cube(rows), List.of());
        java.util.Collections.reverse(rows);

        assertTrue(Arrays.deepEquals(once, protect(cube(rows), List.of())));
    }

    @Test
    void a_leak_is_found() {
        Cube cube = cube(rows(0));
        boolean[][] shown = protect(cube, List.of());
        for (boolean[] ofMeasure : shown) {
            Arrays.fill(ofMeasure, true);
        }

        assertEquals(Verdict.FAILED, attack(cube, List.of(), shown, 0).audit().verdict());
    }

    @Test
    void a_leak_is_repaired_by_hiding_more_and_nothing_that_was_hidden_is_shown() {
        for (int seed = 0; seed < 3; seed++) {
            Cube cube = cube(rows(seed));
            boolean[][] safe = protect(cube, List.of());
            boolean[][] leaking = withLeak(safe);

            AuditRun.Attempt attempt = attack(cube, List.of(), leaking, RepairLoop.MOST_REPAIRS);

            assertEquals(Verdict.PASSED, attempt.audit().verdict(), "seed " + seed + attempt.audit());
            assertTrue(attempt.audit().repairs() > 0);
            assertEquals(
                    Verdict.PASSED,
                    attack(cube, List.of(), attempt.shown(), 0).audit().verdict());
            for (int measure = 0; measure < safe.length; measure++) {
                for (int at = 0; at < safe[measure].length; at++) {
                    assertFalse(attempt.shown()[measure][at] && !leaking[measure][at]);
                }
            }
            assertTrue(Arrays.deepEquals(
                    attempt.shown(),
                    attack(cube, List.of(), leaking, RepairLoop.MOST_REPAIRS).shown()));
        }
    }

    /** As a protector would leave it that forgot every third of the cells that it had to hide. */
    private static boolean[][] withLeak(boolean[][] safe) {
        boolean[][] leaking = Arrays.stream(safe).map(boolean[]::clone).toArray(boolean[][]::new);
        int hidden = 0;
        for (boolean[] ofMeasure : leaking) {
            for (int at = 0; at < ofMeasure.length; at++) {
                hidden += ofMeasure[at] ? 0 : 1;
                ofMeasure[at] |= hidden % 3 == 0;
            }
        }
        return leaking;
    }

    private static AuditRun.Attempt attack(
            Cube cube, List<EarlierRelease> earlier, boolean[][] shown, int mostRepairs) {
        return AuditRun.attack(cube, POLICY, earlier, shown, repairs -> Optional.empty(), mostRepairs, percent -> {});
    }

    @Test
    void a_revision_by_two_people_shows_no_difference() {
        List<CountRow> rows = rows(2);
        Cube before = cube(rows);
        boolean[][] shownBefore = protect(before, List.of());
        List<EarlierRelease> earlier = List.of(new EarlierRelease(before, POLICY, shownBefore));
        List<CountRow> revised = new ArrayList<>(rows);
        CountRow first = revised.get(0);
        revised.set(0, new CountRow(1, "2020", first.codes(), new long[] {first.counts()[0] + 2, first.counts()[1]}));
        Cube now = cube(revised);

        boolean[][] shown = protect(now, earlier);

        assertEquals(Verdict.PASSED, attack(now, earlier, shown, 0).audit().verdict());
        for (int measure = 0; measure < 2; measure++) {
            for (int at = 0; at < now.shape().size(); at++) {
                long difference = Math.abs(now.count(measure, at) - before.count(measure, at));
                boolean both = shown[measure][at] && shownBefore[measure][at];
                assertFalse(
                        both && difference > 0 && difference < 5, now.shape().key(at));
                assertFalse(
                        shown[measure][at] && !shownBefore[measure][at],
                        now.shape().key(at));
            }
        }
    }

    @Test
    void revisions_by_few_and_by_many_at_once_are_held_or_more_is_hidden_until_they_are() {
        for (int seed = 0; seed < 6; seed++) {
            List<CountRow> rows = rows(seed);
            Cube before = cube(rows);
            List<EarlierRelease> earlier = List.of(new EarlierRelease(before, POLICY, protect(before, List.of())));
            Random random = new Random(seed);
            List<CountRow> revised = new ArrayList<>(rows);
            for (int few = 1; few <= 4; few++) {
                more(revised, random.nextInt(rows.size()), few);
                more(revised, random.nextInt(rows.size()), 5 + random.nextInt(20));
            }
            Cube now = cube(revised);

            AuditRun.Attempt attempt = attack(now, earlier, protect(now, earlier), RepairLoop.MOST_REPAIRS);

            assertEquals(Verdict.PASSED, attempt.audit().verdict(), "seed " + seed + attempt.audit());
        }
    }

    /** More people of a group, all of them in work. */
    private static void more(List<CountRow> rows, int at, int people) {
        CountRow row = rows.get(at);
        long[] counts = {row.counts()[0] + people, row.counts()[1] + people};
        rows.set(at, new CountRow(row.row(), row.period(), row.codes(), counts));
        if (row.codes()[0] > 0) {
            // The municipality, which is submitted too, has them as well.
            for (int other = 0; other < rows.size(); other++) {
                CountRow whole = rows.get(other);
                if (whole.codes()[0] == 0 && whole.codes()[1] == row.codes()[1] && whole.codes()[2] == row.codes()[2]) {
                    more(rows, other, people);
                }
            }
        }
    }

    private static boolean[][] protect(Cube cube, List<EarlierRelease> earlier) {
        return assertInstanceOf(Outcome.Shown.class, ProtectionRun.protect(cube, POLICY, earlier, percent -> {}))
                .shown();
    }

    private static Cube cube(List<CountRow> rows) {
        List<Fault> faults = new ArrayList<>();
        Cube cube = CubeAssembly.of(Shape.of(STRUCTURE, List.of("2020")), rows, faults::add);
        assertEquals(List.of(), faults);
        return cube;
    }

    /** Invented counts of areas with some hundred people, so that a few of their counts are small. */
    private static List<CountRow> rows(int seed) {
        return rows(seed, 0.9);
    }

    /** @param spread by how much the shares of those in work differ */
    private static List<CountRow> rows(int seed, double spread) {
        Random random = new Random(seed);
        List<CountRow> rows = new ArrayList<>();
        for (int area = 0; area < AREAS.size(); area++) {
            for (int sex = 1; sex < 3; sex++) {
                for (int age = 1; age < AGES.size(); age++) {
                    int population = (area == 0 ? 3000 : 22) + random.nextInt(180);
                    int employed = Math.min(population, (int) (population * (0.02 + spread * random.nextDouble())));
                    rows.add(new CountRow(rows.size() + 1, "2020", new int[] {area, sex, age}, new long[] {
                        population, area == 0 ? 1500 + random.nextInt(200) : employed
                    }));
                }
            }
        }
        return rows;
    }

    private static Dimension dimension(String code, Role role, String total, List<String> codes, Sum... sums) {
        return new Dimension(
                code,
                role,
                TITLE,
                codes.stream().map(each -> new Code(each, TITLE)).toList(),
                List.of(sums),
                total);
    }
}
