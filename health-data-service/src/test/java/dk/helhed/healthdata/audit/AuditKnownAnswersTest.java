package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditKnownAnswersTest {

    @Test
    void two_hidden_in_each_line_still_give_47_away() {
        var fixture = new Fixture();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String[] row : Fixture.rows("known_answer_two_per_line_not_enough.csv")) {
            String name = row[0] + row[1];
            long value = Long.parseLong(row[2]);
            if (row[3].equals("True")) {
                fixture.primary(name, value);
            } else {
                fixture.shown(name, value);
            }
            for (String line : List.of("row " + row[0], "column " + row[1])) {
                lines.computeIfAbsent(line, key -> new ArrayList<>()).add(name);
                totals.merge(line, value, Long::sum);
            }
        }
        totals.forEach(fixture::shown);
        lines.forEach((total, parts) -> fixture.sum(total, parts.toArray(String[]::new)));

        AuditReport report = fixture.attack(3);

        assertEquals(List.of(new Finding("wb", Attack.RANK, 47, 47)), report.findings());
        assertEquals(Verdict.FAILED, report.verdict());
    }

    @Test
    void the_interval_of_geurts_is_found() {
        var fixture = new Fixture().floor(0);
        // Any table within the published margins will do: the attacker does not see it.
        fixture.primary("1,1", 4).primary("1,2", 3).primary("2,1", 2).primary("2,2", 1);
        List<String[]> rows = Fixture.rows("known_answer_geurts_intervals.csv");
        rows.stream()
                .filter(row -> row[3].equals("False"))
                .forEach(row -> fixture.shown(row[0] + "," + row[1], Long.parseLong(row[2])));
        for (String line : List.of("1", "2", "3")) {
            fixture.sum(line + ",T", line + ",1", line + ",2");
        }
        fixture.sum("T,1", "1,1", "2,1", "3,1").sum("T,2", "1,2", "2,2", "3,2");
        fixture.sum("T,T", "1,T", "2,T", "3,T");

        Map<String, Finding> found = Fixture.byCell(fixture.attack(4));

        assertEquals(Verdict.PASSED, fixture.attack(3).verdict());
        for (String[] row : rows.subList(0, 4)) {
            Finding finding = found.get(row[0] + "," + row[1]);
            assertEquals(Long.parseLong(row[4]), finding.least());
            assertEquals(Long.parseLong(row[5]), finding.greatest());
        }
    }

    @Test
    void three_singletons_in_a_row_of_three_are_all_ones() {
        var fixture = new Fixture();
        Set<String> shown = Set.of("1H", "1W", "2B", "2H", "2W");
        List<String> names = new ArrayList<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String[] row : Fixture.rows("known_answer_three_singletons_issue135.csv")) {
            String name = row[0] + row[1];
            long value = Long.parseLong(row[2]);
            names.add(name);
            totals.merge(row[0], value, Long::sum);
            totals.merge(row[1], value, Long::sum);
            if (shown.contains(name)) {
                fixture.shown(name, value);
            } else {
                fixture.primary(name, value);
            }
        }
        totals.forEach((name, value) -> {
            if (Set.of("A", "B", "M").contains(name)) {
                fixture.primary(name, value);
            } else {
                fixture.shown(name, value);
            }
        });
        totals.keySet()
                .forEach(total -> fixture.sum(
                        total,
                        names.stream().filter(name -> name.contains(total)).toArray(String[]::new)));

        Map<String, Finding> found = Fixture.byCell(fixture.attack(3));

        for (String name : List.of("1A", "1B", "1M")) {
            assertEquals(new Finding(name, Attack.BOUNDS, 1, 1), found.get(name));
        }
    }

    @Test
    void two_hierarchies_that_are_safe_alone_leak_together() {
        assertEquals(Verdict.PASSED, regions(true, false).attack(3).verdict());
        assertEquals(Verdict.PASSED, regions(false, true).attack(3).verdict());

        AuditReport together = regions(true, true).attack(3);

        assertEquals(
                new Finding("I", Attack.PEELING, 3, 3), Fixture.byCell(together).get("I"));
    }

    private static Fixture regions(boolean byCounty, boolean byGroup) {
        var fixture = new Fixture();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String[] row : Fixture.rows("known_answer_linked_hierarchies_issue133.csv")) {
            long value = Long.parseLong(row[3]);
            // I and K are few; the counties need A and J beside them, and so it looks safe.
            switch (row[0]) {
                case "I", "K" -> fixture.primary(row[0], value);
                case "A", "J" -> fixture.hidden(row[0], value);
                default -> fixture.shown(row[0], value);
            }
            for (String parent : List.of(row[1], row[2])) {
                if (parent.startsWith("county") ? byCounty : byGroup) {
                    parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(row[0]);
                    totals.merge(parent, value, Long::sum);
                }
            }
        }
        totals.forEach(fixture::shown);
        parts.forEach((total, own) -> fixture.sum(total, own.toArray(String[]::new)));
        return fixture;
    }
}
