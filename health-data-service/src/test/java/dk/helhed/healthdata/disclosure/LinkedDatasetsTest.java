package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.PolicyDraft;
import dk.helhed.healthdata.disclosure.LinkedDatasets.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two datasets about the same people: what the one shows must not tell what the other hides. */
class LinkedDatasetsTest {

    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);
    private static final String SAME = "residents-register";
    private static final int TABLES = 40;

    /** Area a has 113 young, 17 middle and 4 old: 134 in all. */
    private static List<Person> hundredAndThirtyFour() {
        List<Person> persons = new ArrayList<>();
        int[][] ages = {{113, 17, 4}, {80, 60, 50}, {90, 70, 40}, {60, 75, 85}};
        for (int area = 0; area < ages.length; area++) {
            for (int age = 0; age < 3; age++) {
                for (int i = 0; i < ages[area][age]; i++) {
                    persons.add(new Person(area, age, persons.size() % 2, persons.size() % 3));
                }
            }
        }
        return persons;
    }

    /** The first table hides the four with their totals, which is safe as long as nobody shows these. */
    @Test
    void four_is_not_found_by_subtraction_from_what_another_dataset_shows() {
        assertEquals(List.of(), readAfterTotalsWereHidden(SAME));
        assertEquals(
                List.of("{age=old, area=a} is 4"),
                readAfterTotalsWereHidden(null),
                "134 - 113 - 17 = 4, where nobody says that both count the same");
    }

    private static List<String> readAfterTotalsWereHidden(@Nullable String population) {
        List<Person> persons = hundredAndThirtyFour();
        Cube ages = LinkedDatasets.byAge(persons, "RESIDENTS", population);
        Cube others = LinkedDatasets.bySexAndOrigin(persons, "POPULATION", population);
        boolean[][] first = new boolean[1][ages.shape().size()];
        for (int at = 0; at < first[0].length; at++) {
            first[0][at] = !Set.of("a", "0751").contains(ages.shape().code(at, 0))
                    || !Set.of("old", "T").contains(ages.shape().code(at, 1));
        }
        return narrowed(ages, first, others);
    }

    @Test
    void four_is_not_found_whichever_of_the_two_comes_first() {
        List<Person> persons = hundredAndThirtyFour();
        Cube ages = LinkedDatasets.byAge(persons, "RESIDENTS", SAME);
        Cube others = LinkedDatasets.bySexAndOrigin(persons, "POPULATION", SAME);

        assertEquals(List.of(), narrowed(ages, others));
        assertEquals(List.of(), narrowed(others, ages));
    }

    @Test
    void nobody_who_reads_both_narrows_any_count_of_random_people() {
        int small = 0;
        int alone = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            List<Person> persons = persons(seed);
            boolean isAgeFirst = seed % 2 == 0;
            Cube ages = LinkedDatasets.byAge(persons, "RESIDENTS", SAME);
            Cube others = LinkedDatasets.bySexAndOrigin(persons, "POPULATION", SAME);
            assertEquals(List.of(), narrowed(isAgeFirst ? ages : others, isAgeFirst ? others : ages), "seed " + seed);
            small += small(ages) + small(others);
            alone += narrowed(
                            LinkedDatasets.byAge(persons, "RESIDENTS", null),
                            LinkedDatasets.bySexAndOrigin(persons, "POPULATION", null))
                    .size();
        }
        assertTrue(small > TABLES);
        assertTrue(alone > 0, "protected each by itself some must leak, or the test sees nothing");
    }

    @Test
    void a_count_of_another_dataset_is_no_other_where_it_counts_somebody_else() {
        List<Person> persons = hundredAndThirtyFour();
        Cube ages = LinkedDatasets.byAge(persons, "RESIDENTS", "residents");
        Cube others = LinkedDatasets.bySexAndOrigin(persons, "RESIDENTS", "patients");
        boolean[][] first = protect(ages, List.of());

        boolean[][] second = protect(others, List.of(new EarlierRelease("ages", ages, POLICY, first)));

        assertTrue(Arrays.deepEquals(protect(others, List.of()), second));
    }

    /** Publishes one after the other, the second with what is known of the first, and lets somebody read both. */
    private static List<String> narrowed(Cube one, Cube other) {
        return narrowed(one, audited(one, List.of()), other);
    }

    private static List<String> narrowed(Cube one, boolean[][] first, Cube other) {
        boolean[][] second = audited(other, List.of(new EarlierRelease("one", one, POLICY, first)));
        ReaderOfAll reader = new ReaderOfAll();
        reader.reads(one, first);
        reader.reads(other, second);
        return reader.narrowed(POLICY.width());
    }

    private static boolean[][] audited(Cube cube, List<EarlierRelease> earlier) {
        AuditRun.Attempt attempt = AuditRun.attack(
                cube,
                POLICY,
                earlier,
                protect(cube, earlier),
                repairs -> Optional.empty(),
                RepairLoop.MOST_REPAIRS,
                percent -> {});
        assertEquals(Verdict.PASSED, attempt.audit().verdict());
        return attempt.shown();
    }

    private static boolean[][] protect(Cube cube, List<EarlierRelease> earlier) {
        return assertInstanceOf(Outcome.Shown.class, ProtectionRun.protect(cube, POLICY, earlier, percent -> {}))
                .shown();
    }

    private static int small(Cube cube) {
        int small = 0;
        for (int at = 0; at < cube.shape().size(); at++) {
            small += cube.count(0, at) > 0 && cube.count(0, at) < 5 ? 1 : 0;
        }
        return small;
    }

    /** Few old people, and few of other origin. */
    private static List<Person> persons(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            int age = random.nextInt(40) == 0 ? 2 : random.nextInt(2);
            int origin = random.nextInt(30) == 0 ? 1 + random.nextInt(2) : 0;
            persons.add(new Person(random.nextInt(4), age, random.nextInt(2), origin));
        }
        return persons;
    }
}
