package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published before is known, in whatever form the file has. */
class EarlierTablesTest {

    private static final String RULES = "\"rules\": {\"mostPrimaryPercent\": 50, \"minGroup\": 0}";
    private static final String BY_AREA = """
        {"dimensions": [{"name": "area", "total": "DK"}, {"name": "age", "total": "all"}],
         "measures": [{"name": "persons"}], %s}
        """.formatted(RULES);
    private static final String TABLE = """
        area,age,persons
        a,young,3
        a,old,41
        b,young,50
        b,old,30
        c,young,33
        c,old,87
        d,young,17
        d,old,22
        """;

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void makeRun() {
        run = new Run(folder);
    }

    @Test
    void columns_in_another_order_are_the_same_figures() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        String first = run.read("before.csv");
        run.file("turned.csv", reordered(first, List.of(3, 1, 2, 0)));
        // With another total the pattern would be another one, if nothing were known.
        run.table(TABLE.replace("b,young,50", "b,young,51")).policy(earlier("before.csv", "\"table\": \"old.csv\""));
        run.file("old.csv", TABLE);
        assertEquals(0, run.protect(), run::told);
        String now = run.read("out/protected.csv");

        run.policy(earlier("turned.csv", "\"table\": \"old.csv\""));

        assertEquals(0, run.protect(), run::told);
        assertEquals(now, run.read("out/protected.csv"));
        hiddenIn(first).forEach(figure -> assertTrue(hiddenIn(now).contains(figure), figure));
    }

    @Test
    void a_total_with_another_name_is_the_same_total() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        run.file("old-policy.json", BY_AREA).file("old.csv", TABLE);
        run.policy(earlier("before.csv", "\"policy\": \"old-policy.json\"")
                .replace("\"total\": \"DK\"", "\"total\": \"Danmark\""));

        assertEquals(0, run.protect(), run::told);

        assertEquals(run.read("before.csv").replace("DK", "Danmark"), run.read("out/protected.csv"));
    }

    @Test
    void a_total_with_another_name_and_no_policy_is_refused_by_name() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        run.policy(earlier("before.csv", "").replace("\"total\": \"DK\"", "\"total\": \"Danmark\""));

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("DK is no code of area"), run::told);
    }

    @Test
    void a_dimension_that_is_added_tells_nothing_that_was_hidden() {
        String bySex = """
            area,sex,persons
            a,K,3
            a,M,41
            b,K,2
            b,M,50
            c,K,20
            c,M,17
            d,K,44
            d,M,31
            """;
        String plain = """
            area,persons
            a,44
            b,52
            c,37
            d,75
            """;
        String policy =
                "{\"dimensions\": [{\"name\": \"area\", \"total\": \"DK\"}], \"measures\": [{\"name\": \"persons\"}],"
                        + RULES + "}";
        run.table(plain).policy(policy).published("before.csv");
        run.table(bySex).policy("""
            {"dimensions": [{"name": "area", "total": "DK"}, {"name": "sex", "total": "T"}],
             "measures": [{"name": "persons"}], "earlier": ["before.csv"], %s}
            """.formatted(RULES));

        assertEquals(0, run.protect(), run::told);

        assertSafe(people(bySex), files(run.read("before.csv"), "DK", run.read("out/protected.csv"), "DK", "T"));
    }

    @Test
    void two_groupings_of_the_same_rows_are_one_system() {
        String table = """
            area,persons
            a,6
            b,3
            c,11
            d,9
            e,40
            f,2
            g,25
            """;
        run.table(table).policy(grouped("{\"x\": [\"a\", \"b\", \"c\"], \"y\": [\"d\", \"e\", \"f\", \"g\"]}", ""));
        run.published("before.csv");
        run.policy(grouped(
                "{\"v\": [\"a\", \"c\", \"e\"], \"w\": [\"b\", \"d\", \"f\", \"g\"]}",
                "\"earlier\": [{\"shown\": \"before.csv\", \"policy\": \"old.json\"}], "));
        run.file("old.json", grouped("{\"x\": [\"a\", \"b\", \"c\"], \"y\": [\"d\", \"e\", \"f\", \"g\"]}", ""));

        assertEquals(0, run.protect(), run::told);

        PublicFiles attacker = new PublicFiles(List.of("a", "b", "c", "d", "e", "f", "g"));
        Map<String, Set<String>> groups = Map.of(
                "x",
                Set.of("a", "b", "c"),
                "y",
                Set.of("d", "e", "f", "g"),
                "v",
                Set.of("a", "c", "e"),
                "w",
                Set.of("b", "d", "f", "g"),
                "DK",
                Set.of("a", "b", "c", "d", "e", "f", "g"));
        for (String file : List.of("before.csv", "out/protected.csv")) {
            run.read(file)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(of -> attacker.figure(
                            of[0],
                            of[2].isEmpty() ? -1 : Long.parseLong(of[2]),
                            group -> groups.getOrDefault(of[0], Set.of(of[0])).contains(group)));
        }
        Map<String, Long> widths = attacker.widths();
        assertTrue(widths.get("b") >= 3 && widths.get("f") >= 3, widths::toString);
    }

    @Test
    void a_count_revised_by_two_is_not_shown_again() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        run.file("old.csv", TABLE);
        run.table(TABLE.replace("c,old,87", "c,old,89")).policy(earlier("before.csv", "\"table\": \"old.csv\""));

        assertEquals(0, run.protect(), run::told);

        assertTrue(run.read("before.csv").contains("c,old,persons,87"));
        assertTrue(run.lines().contains("c,old,persons,"));
    }

    @Test
    void other_years_are_not_taken_for_revisions() {
        run.table(TABLE)
                .policy(BY_AREA.replace("{\"dim", "{\"about\": {\"year\": \"2023\"}, \"dim"))
                .published("before.csv");
        run.file("old.csv", TABLE).file("old.json", run.read("policy.json"));
        run.table(TABLE.replace("c,old,87", "c,old,89"))
                .policy(earlier("before.csv", "\"table\": \"old.csv\", \"policy\": \"old.json\"")
                        .replace("{\"dim", "{\"about\": {\"year\": \"2024\"}, \"dim"));

        assertEquals(0, run.protect(), run::told);

        assertTrue(run.lines().contains("c,old,persons,89"));
        assertTrue(run.told().contains("no figure in common"), run::told);
    }

    @Test
    void what_is_the_same_under_another_name_is_refused() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        run.file("old.csv", TABLE).file("old.json", BY_AREA);
        String all = "\"table\": \"old.csv\", \"policy\": \"old.json\"";

        run.table(TABLE.replace("persons", "people"))
                .policy(earlier("before.csv", all).replace("\"persons\"", "\"people\""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("persons counts in before.csv has the same figures as people here"), run::told);

        run.table(TABLE.replace("area,age", "area,band"))
                .policy(earlier("before.csv", all).replace("\"age\"", "\"band\""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("has the codes old, young as age, this one has them as band"), run::told);
    }

    @Test
    void a_code_that_joins_two_of_an_earlier_table_is_refused_until_it_says_so() {
        StringBuilder fine = new StringBuilder("area,age,persons\n");
        StringBuilder coarse = new StringBuilder("area,age,persons\n");
        for (int age = 0; age < 6; age++) {
            fine.append("a,%1$d,%2$d\nb,%1$d,%3$d\nc,%1$d,%4$d\n"
                    .formatted(age, 30 + 7 * age, 81 - 11 * age, 50 + age * age));
            coarse.append("ab,%1$d,%2$d\nc,%1$d,%3$d\n".formatted(age, 111 - 4 * age, 50 + age * age));
        }
        run.table(fine.toString()).policy(BY_AREA).published("before.csv");
        run.file("old.csv", fine.toString()).file("old.json", BY_AREA);

        run.table(coarse.toString()).policy(earlier("before.csv", "\"table\": \"old.csv\", \"policy\": \"old.json\""));

        assertEquals(1, run.protect());
        assertTrue(run.told().contains("ab of area equals the sum of a, b in before.csv in every figure."), run::told);
        run.file(
                "old.json",
                BY_AREA.replace("\"total\": \"DK\"", "\"groups\": {\"ab\": [\"a\", \"b\"]}, \"total\": \"DK\""));
        assertEquals(0, run.protect(), run::told);
    }

    @Test
    void a_table_of_other_figures_needs_its_own() {
        run.table(TABLE).policy(BY_AREA).published("before.csv");
        run.table(TABLE.replace("c,old,87", "c,old,95")).policy(earlier("before.csv", ""));

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("before.csv shows other figures than table.csv has"), run::told);
        assertTrue(run.told().contains("\"table\": \"…\""), run::told);
    }

    @Test
    void rows_columns_and_names_in_any_order_give_the_same_bytes() {
        run.table(TABLE).policy(BY_AREA).published("first.csv");
        List<String> rows = new ArrayList<>(TABLE.lines().skip(1).toList());
        for (int seed = 1; seed <= 8; seed++) {
            Collections.shuffle(rows, new java.util.Random(seed));
            String turned = "area,age,persons\n" + String.join("\n", rows) + "\n";
            run.table(reordered(turned, seed % 2 == 0 ? List.of(2, 0, 1) : List.of(1, 2, 0)));

            assertEquals(0, run.protect(), run::told);

            assertEquals(run.read("first.csv"), run.read("out/protected.csv"), turned);
        }
        // The columns of the answer follow the policy; what is hidden does not.
        run.policy("""
            {"dimensions": [{"name": "age", "total": "all"}, {"name": "area", "total": "DK"}],
             "measures": [{"name": "persons"}], %s}
            """.formatted(RULES));
        assertEquals(0, run.protect(), run::told);
        assertNotEquals(run.read("first.csv"), run.read("out/protected.csv"));
        assertEquals(
                run.read("first.csv").lines().collect(Collectors.toSet()),
                reordered(run.read("out/protected.csv"), List.of(1, 0, 2, 3))
                        .lines()
                        .collect(Collectors.toSet()));
    }

    private static String earlier(String shown, String more) {
        String entry = "{\"shown\": \"%s\"%s}".formatted(shown, more.isEmpty() ? "" : ", " + more);
        return BY_AREA.replace("\"measures\"", "\"earlier\": [" + entry + "], \"measures\"");
    }

    private static String grouped(String groups, String earlier) {
        return """
            {"dimensions": [{"name": "area", "groups": %s, "total": "DK"}], "measures": [{"name": "persons"}], %s%s}
            """.formatted(groups, earlier, RULES);
    }

    private static String reordered(String csv, List<Integer> order) {
        return csv.lines()
                        .map(line -> line.split(",", -1))
                        .map(of -> order.stream().map(i -> of[i]).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static List<String> hiddenIn(String csv) {
        return csv.lines().filter(line -> line.endsWith(",")).toList();
    }

    private static Map<String, Long> people(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(of -> of[0] + "|" + of[1], of -> Long.parseLong(of[2])));
    }

    private static List<String[]> files(String before, String total, String now, String area, String sex) {
        List<String[]> figures = new ArrayList<>();
        before.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(of -> figures.add(new String[] {of[0].equals(total) ? "*" : of[0], "*", of[2]}));
        now.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(of -> figures.add(
                        new String[] {of[0].equals(area) ? "*" : of[0], of[1].equals(sex) ? "*" : of[1], of[3]}));
        return figures;
    }

    private static void assertSafe(Map<String, Long> people, List<String[]> figures) {
        PublicFiles attacker = new PublicFiles(List.copyOf(people.keySet()));
        for (String[] of : figures) {
            attacker.figure(
                    of[0] + "|" + of[1],
                    of[2].isEmpty() ? -1 : Long.parseLong(of[2]),
                    group -> Arrays.stream(new int[] {0, 1})
                            .allMatch(i -> of[i].equals("*") || group.split("\\|")[i].equals(of[i])));
        }
        Map<String, Long> widths = attacker.widths();
        people.forEach((group, count) -> {
            if (count > 0 && count < 5) {
                assertTrue(widths.getOrDefault(group, 0L) >= 3, group + " of " + widths);
            }
        });
    }

    @Test
    void measures_of_the_same_population_are_the_same_figures_whatever_they_are_called() {
        run.table(TABLE).policy(counting("persons", "residents", "")).published("before.csv");
        run.file("old.csv", TABLE).file("old.json", counting("persons", "residents", ""));
        String earlier =
                ", \"earlier\": [{\"shown\": \"before.csv\", \"table\": \"old.csv\", \"policy\": \"old.json\"}]";
        run.table(TABLE.replace("persons", "people"));

        assertEquals(1, run.policy(counting("people", "others", earlier)).protect(), run::told);
        assertTrue(run.told().contains("the same population"), run::told);
        assertEquals(0, run.policy(counting("people", "residents", earlier)).protect(), run::told);

        assertEquals(run.read("before.csv").replace("persons", "people"), run.read("out/protected.csv"));
    }

    private static String counting(String measure, String population, String earlier) {
        return BY_AREA.replace(
                        "{\"name\": \"persons\"}",
                        "{\"name\": \"%s\", \"population\": \"%s\"}".formatted(measure, population))
                .replace(RULES, RULES + earlier);
    }
}
