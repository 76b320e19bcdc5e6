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
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Measure.Counts;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.counts.Repeat;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cubes as the service has them, each with one leak of each kind that the rules and the links between counts allow. */
class PlantedLeaksTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);
    private static final Dimension SEX = dimension(Role.SEX, "T", List.of("T", "K", "M"), sum("T", "K", "M"));
    private static final Dimension AREAS =
            dimension(Role.AREA, null, List.of("0751", "a", "b", "c"), sum("0751", "a", "b", "c"));

    /**
     * A cube, and what is shown of it too much.
     *
     * @param leak the keys of the counts that are shown, whatever was decided of them
     * @param withheld the keys of those that are hidden, so that nothing but the leak tells
     */
    private record Planted(String kind, Cube cube, Set<String> leak, Set<String> withheld) {

        @Override
        public String toString() {
            return kind;
        }
    }

    private static Stream<Planted> planted() {
        return Stream.of(
                planted("few people", shares(3, 60), "a·K·EMP"),
                planted("few people, from the others of their sum", shares(3, 60), "0751·K·EMP", "b·K·EMP", "c·K·EMP"),
                planted("few who are not in a share", shares(57, 60), "a·K·POP", "a·K·EMP"),
                planted("a share of all", shares(60, 60), "a·K·EMP"),
                planted("a share of all, from the other sex", shares(60, 60), "a·T·EMP", "a·M·EMP"),
                planted("few outside of all areas", besides(), "0751·K·POP", "a·K·POP", "b·K·POP", "c·K·POP"),
                planted("a group and one of its two areas", groups(), "ab·T·EMP", "b·T·EMP"),
                new Planted(
                        "three groups that overlap in pairs",
                        groups(),
                        keys("ab·T·EMP", "bc·T·EMP", "ac·T·EMP"),
                        keys("a·T·EMP", "b·T·EMP", "c·T·EMP")),
                planted("events of few persons", events(3, 1), "a·ADM"),
                planted("events of few persons, from the other areas", events(3, 1), othersOf("ADM")),
                planted("events that two persons dominate", events(10, 2), "a·ADM"),
                planted("events that two persons dominate, from the other areas", events(10, 2), othersOf("ADM")),
                planted("few of the persons by their number of events", events(97, 3), "a·ADM", "a·ADMITTED"),
                planted("events of which two persons can have had most", unknown(6, 100), "a·ADM"),
                planted("events of which two can have had most, from the others", unknown(6, 100), othersOf("ADM")));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void what_is_shown_too_much_is_found(Planted planted) {
        boolean[][] safe = safe(planted.cube(), List.of());
        assertTrue(attack(planted.cube(), List.of(), safe, 0).audit().primaries() > 0);

        boolean[][] leaking = leaking(planted.cube(), safe, planted.leak(), planted.withheld());

        assertFalse(Arrays.deepEquals(safe, leaking), "nothing was planted");
        AuditSummary audit = attack(planted.cube(), List.of(), leaking, 0).audit();
        assertEquals(Verdict.FAILED, audit.verdict(), audit.leaks()::toString);
        assertFalse(audit.leaks().isEmpty());
        assertEquals(
                Verdict.PASSED,
                attack(planted.cube(), List.of(), leaking, RepairLoop.MOST_REPAIRS)
                        .audit()
                        .verdict(),
                "more is hidden until it holds");
    }

    @Test
    void what_an_earlier_release_showed_too_much_is_found() {
        Cube cube = shares(3, 60);
        boolean[][] safe = safe(cube, List.of());
        boolean[][] shown = safe(cube, List.of(earlier(cube, safe)));
        assertTrue(Arrays.deepEquals(safe, shown), "the same counts are hidden the same");

        boolean[][] before = leaking(cube, safe, keys("0751·K·EMP", "b·K·EMP", "c·K·EMP"), Set.of());

        AuditSummary audit =
                attack(cube, List.of(earlier(cube, before)), shown, 0).audit();
        assertEquals(Verdict.FAILED, audit.verdict());
    }

    @Test
    void a_difference_by_two_people_is_found() {
        Cube before = shares(30, 60);
        boolean[][] all = safe(before, List.of());
        Cube now = shares(32, 60);
        List<EarlierRelease> earlier = List.of(earlier(before, all));
        boolean[][] safe = safe(now, earlier);

        boolean[][] leaking = leaking(now, safe, keys("a·K·EMP"), Set.of());

        assertFalse(Arrays.deepEquals(safe, leaking), "nothing was planted");
        assertEquals(Verdict.FAILED, attack(now, earlier, leaking, 0).audit().verdict());
    }

    /** Ten more in the second area and twelve more in all, while the third did not change: two more in the first. */
    @Test
    void a_difference_by_two_people_is_found_where_nobody_ever_saw_the_count() {
        Cube before = residents(3, 50, 33);
        boolean[][] shownBefore = leaking(before, all(before), Set.of(), keys("a·POP", "c·POP"));
        assertEquals(
                Verdict.PASSED,
                attack(before, List.of(), shownBefore, 0).audit().verdict());
        List<EarlierRelease> earlier = List.of(earlier(before, shownBefore));
        Cube now = residents(5, 60, 33);
        boolean[][] safe = safe(now, earlier);

        boolean[][] leaking = leaking(now, all(now), Set.of(), keys("a·POP", "c·POP"));

        assertFalse(Arrays.deepEquals(safe, leaking), "nothing was planted");
        AuditSummary audit = attack(now, earlier, leaking, 0).audit();
        assertEquals(Verdict.FAILED, audit.verdict());
        assertEquals(1, audit.leaks().values().stream().mapToInt(n -> n).sum(), "the difference, and no count");
    }

    private static boolean[][] all(Cube cube) {
        boolean[][] all = new boolean[cube.measures()][cube.shape().size()];
        Arrays.stream(all).forEach(ofMeasure -> Arrays.fill(ofMeasure, true));
        return all;
    }

    @Test
    void a_group_that_is_added_later_must_not_reveal_what_was_hidden_before() {
        Cube before = groups(false);
        boolean[][] shownBefore = safe(before, List.of());
        Cube now = groups();
        List<EarlierRelease> earlier = List.of(earlier(before, shownBefore));
        boolean[][] safe = safe(now, earlier);

        // What was hidden of the two areas before stays so; each group with another area that was shown tells it.
        boolean[][] leaking = leaking(now, safe, keys("ab·T·EMP", "bc·T·EMP", "ac·T·EMP"), Set.of());

        assertFalse(Arrays.deepEquals(safe, leaking), "nothing was planted");
        assertEquals(Verdict.FAILED, attack(now, earlier, leaking, 0).audit().verdict());
    }

    /** The attacker takes it for unknown; so it must be. */
    @Test
    void what_was_hidden_once_is_not_shown_whatever_the_protector_says() {
        Cube cube = shares(3, 60);
        boolean[][] before = safe(cube, List.of());

        AuditRun.Attempt attempt = attack(cube, List.of(earlier(cube, before)), all(cube), 0);

        assertTrue(Arrays.deepEquals(before, attempt.shown()));
    }

    private static Planted planted(String kind, Cube cube, String... leak) {
        return new Planted(kind, cube, keys(leak), Set.of());
    }

    private static Set<String> keys(String... keys) {
        return Set.of(Arrays.stream(keys).map("2020·"::concat).toArray(String[]::new));
    }

    private static String[] othersOf(String measure) {
        return new String[] {"0751·" + measure, "b·" + measure, "c·" + measure};
    }

    /** What the protector and, where it finds something, the attacker agree on. */
    private static boolean[][] safe(Cube cube, List<EarlierRelease> earlier) {
        Outcome outcome = ProtectionRun.protect(cube, POLICY, earlier, percent -> {});
        boolean[][] shown = assertInstanceOf(Outcome.Shown.class, outcome).shown();
        AuditRun.Attempt attempt = attack(cube, earlier, shown, RepairLoop.MOST_REPAIRS);
        AuditSummary again = attack(cube, earlier, attempt.shown(), 0).audit();
        assertEquals(Verdict.PASSED, again.verdict(), again.leaks()::toString);
        return attempt.shown();
    }

    private static AuditRun.Attempt attack(Cube cube, List<EarlierRelease> earlier, boolean[][] shown, int repairs) {
        return AuditRun.attack(cube, POLICY, earlier, shown, number -> Optional.empty(), repairs, percent -> {});
    }

    private static EarlierRelease earlier(Cube cube, boolean[][] shown) {
        return new EarlierRelease(cube, POLICY, shown);
    }

    private static boolean[][] leaking(Cube cube, boolean[][] safe, Set<String> leak, Set<String> withheld) {
        Set<String> found = new HashSet<>();
        boolean[][] leaking = Arrays.stream(safe).map(boolean[]::clone).toArray(boolean[][]::new);
        for (int measure = 0; measure < leaking.length; measure++) {
            String code = cube.shape().structure().measures().get(measure).code();
            for (int at = 0; at < leaking[measure].length; at++) {
                String key = cube.shape().key(at) + "·" + code;
                found.add(key);
                leaking[measure][at] = (leaking[measure][at] || leak.contains(key)) && !withheld.contains(key);
            }
        }
        assertTrue(found.containsAll(leak) && found.containsAll(withheld), "a key is wrong");
        return leaking;
    }

    /** Women in work of those in an area; all others are many. */
    private static Cube shares(long inWork, long women) {
        List<CountRow> rows = new ArrayList<>();
        for (int area = 1; area <= 3; area++) {
            rows.add(row(area, 1, area == 1 ? women : 70 + area, area == 1 ? inWork : 30 + area));
            rows.add(row(area, 2, 80 + 3 * area, 40 + 2 * area));
        }
        return cube(structure(List.of(AREAS, SEX), persons("POP", null), persons("EMP", "POP")), rows);
    }

    private static Cube residents(long... ofAreas) {
        List<CountRow> rows = new ArrayList<>();
        for (int area = 1; area <= 3; area++) {
            rows.add(new CountRow(area, "2020", new int[] {area}, new long[] {ofAreas[area - 1]}));
        }
        return cube(structure(List.of(AREAS), persons("POP", null)), rows);
    }

    /** Three women live in the municipality and in none of its areas. */
    private static Cube besides() {
        Dimension areas = dimension(
                Role.AREA, null, List.of("0751", "a", "b", "c"), new Sum("0751", List.of("a", "b", "c"), true));
        List<CountRow> rows =
                new ArrayList<>(List.of(row(0, 1, 3 + 50 + 60 + 70, 1 + 26 + 27 + 28), row(0, 2, 900, 400)));
        for (int area = 1; area <= 3; area++) {
            rows.add(row(area, 1, 40 + 10 * area, 25 + area));
            rows.add(row(area, 2, 80 + 3 * area, 40 + 2 * area));
        }
        return cube(structure(List.of(areas, SEX), persons("POP", null), persons("EMP", "POP")), rows);
    }

    private static Cube groups() {
        return groups(true);
    }

    /** Three areas, of which the first has few in work, and the groups that two of them make. */
    private static Cube groups(boolean withGroups) {
        List<String> codes = new ArrayList<>(List.of("a", "b", "c"));
        List<Sum> sums = new ArrayList<>();
        if (withGroups) {
            codes.addAll(List.of("ab", "bc", "ac"));
            sums.addAll(List.of(sum("ab", "a", "b"), sum("bc", "b", "c"), sum("ac", "a", "c")));
        }
        Dimension areas = dimension(Role.AREA, null, codes, sums.toArray(Sum[]::new));
        List<CountRow> rows = new ArrayList<>();
        for (int area = 0; area < 3; area++) {
            rows.add(row(area, 1, 70 + area, area == 0 ? 3 : 30 + area));
            rows.add(row(area, 2, 80 + 3 * area, area == 0 ? 1 : 40 + 2 * area));
        }
        return cube(structure(List.of(areas, SEX), persons("POP", null), persons("EMP", "POP")), rows);
    }

    /** Admissions of persons with one or fifty: in the first area so many, in two others so that nobody dominates. */
    private static Cube events(long once, long fifty) {
        Structure structure = structure(
                List.of(AREAS),
                persons("ADMITTED", null),
                new Measure(
                        "ADM",
                        TITLE,
                        Counts.EVENTS,
                        null,
                        null,
                        "ADMITTED",
                        List.of(new Repeat(1, "ONCE"), new Repeat(50, "FIFTY")),
                        null),
                persons("ONCE", null),
                persons("FIFTY", null));
        return cube(structure, List.of(admissions(1, once, fifty), admissions(2, 200, 20), admissions(3, 300, 30)));
    }

    /** The same where nobody says how many persons had how many. */
    private static Cube unknown(long persons, long events) {
        Structure structure = structure(
                List.of(AREAS),
                persons("ADMITTED", null),
                new Measure("ADM", TITLE, Counts.EVENTS, null, null, "ADMITTED", null, null));
        return cube(
                structure,
                List.of(
                        new CountRow(1, "2020", new int[] {1}, new long[] {persons, events}),
                        new CountRow(2, "2020", new int[] {2}, new long[] {220, 400}),
                        new CountRow(3, "2020", new int[] {3}, new long[] {330, 500})));
    }

    private static CountRow admissions(int area, long once, long fifty) {
        return new CountRow(area, "2020", new int[] {area}, new long[] {once + fifty, once + 50 * fifty, once, fifty});
    }

    private static CountRow row(int area, int sex, long population, long employed) {
        return new CountRow(10 * area + sex, "2020", new int[] {area, sex}, new long[] {population, employed});
    }

    private static Cube cube(Structure structure, List<CountRow> rows) {
        List<Fault> faults = new ArrayList<>();
        Cube cube = CubeAssembly.of(Shape.of(structure, List.of("2020")), rows, faults::add);
        assertEquals(List.of(), faults);
        return cube;
    }

    private static Structure structure(List<Dimension> breakdowns, Measure... measures) {
        List<Dimension> dimensions = new ArrayList<>(breakdowns);
        dimensions.add(dimension(Role.PERIOD, null, List.of()));
        return new Structure(dimensions, List.of(measures));
    }

    private static Measure persons(String code, @Nullable String denominator) {
        return new Measure(code, TITLE, Counts.PERSONS, denominator, null, null, null, null);
    }

    private static Dimension dimension(Role role, @Nullable String total, List<String> codes, Sum... sums) {
        return new Dimension(
                role.name().toLowerCase(Locale.ROOT),
                role,
                TITLE,
                codes.stream().map(code -> new Code(code, TITLE)).toList(),
                List.of(sums),
                total);
    }

    private static Sum sum(String total, String... parts) {
        return new Sum(total, List.of(parts), null);
    }
}
