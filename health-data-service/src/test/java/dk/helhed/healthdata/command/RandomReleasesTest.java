package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables at random, published twice with groups that overlap in other ways, with other names for the totals and with rows and
 * columns in another order. Whoever has both files and knows who is in which group finds out no small count.
 */
class RandomReleasesTest {

    private static final int TABLES = 24;
    private static final List<String> AREAS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> AGES = List.of("old", "young");

    @TempDir
    Path folder;

    private final Map<String, Long> people = new TreeMap<>();
    private Map<String, Long> narrowest = Map.of();
    private boolean isForgetful;

    @Test
    void nobody_who_has_both_files_finds_out_a_small_count() {
        int published = 0;
        for (int seed = 1; seed <= TABLES; seed++) {
            published += isPublishedTwice(seed) ? 1 : 0;
        }
        assertTrue(published >= TABLES / 2, "only " + published + " could be published");
    }

    /** An attacker who never finds anything would prove nothing. */
    @Test
    void whoever_forgets_what_was_published_gives_some_away() {
        int narrow = 0;
        for (int seed = 1; seed <= TABLES && narrow == 0; seed++) {
            isForgetful = true;
            narrow += isPublishedTwice(seed)
                    ? (int) narrowest.values().stream()
                            .filter(width -> width < 3)
                            .count()
                    : 0;
        }
        assertTrue(narrow > 0);
    }

    private boolean isPublishedTwice(int seed) {
        Random random = new Random(seed);
        Run run = new Run(folder.resolve(String.valueOf(seed)));
        people.clear();
        for (String area : AREAS) {
            for (String age : AGES) {
                people.put(area + "|" + age, (long) random.nextInt(random.nextInt(3) == 0 ? 6 : 60));
            }
        }
        Map<String, Set<String>> first = groups(random, "x");
        Map<String, Set<String>> second = groups(random, "y");
        run.file("old.json", policy(first, "DK", ""));
        run.table(table(random)).policy(policy(first, "DK", ""));
        if (run.protect() != 0) {
            return false;
        }
        run.file("before.csv", turned(run.read("out/protected.csv"), random));
        run.table(table(random))
                .policy(policy(
                        second,
                        "Danmark",
                        isForgetful ? "" : "\"earlier\": [{\"shown\": \"before.csv\", \"policy\": \"old.json\"}], "));
        if (run.protect() != 0) {
            return false;
        }
        Map<String, Set<String>> all = new HashMap<>(first);
        all.putAll(second);
        all.put("DK", new HashSet<>(AREAS));
        all.put("Danmark", new HashSet<>(AREAS));
        narrowest = attack(run, all);
        int trial = seed;
        if (!isForgetful) {
            narrowest.forEach((name, width) -> assertTrue(width >= 3, "seed " + trial + ": " + name + " " + width));
        }
        return true;
    }

    private Map<String, Long> attack(Run run, Map<String, Set<String>> groups) {
        PublicFiles attacker = new PublicFiles(List.copyOf(people.keySet()));
        Map<String, Long> truth = new HashMap<>();
        for (String file : List.of("before.csv", "out/protected.csv")) {
            List<String> lines = run.read(file).lines().toList();
            List<String> head = List.of(lines.get(0).split(",", -1));
            for (String line : lines.subList(1, lines.size())) {
                String[] of = line.split(",", -1);
                String area = of[head.indexOf("area")];
                String age = of[head.indexOf("age")];
                String value = of[head.indexOf("value")];
                Set<String> areas = groups.getOrDefault(area, Set.of(area));
                String name = file + " " + area + "|" + age;
                attacker.figure(name, value.isEmpty() ? -1 : Long.parseLong(value), group -> isIn(group, areas, age));
                truth.put(
                        name,
                        people.entrySet().stream()
                                .filter(entry -> isIn(entry.getKey(), areas, age))
                                .mapToLong(Map.Entry::getValue)
                                .sum());
            }
        }
        return attacker.widths(name -> truth.get(name) < 5);
    }

    private static boolean isIn(String group, Set<String> areas, String age) {
        String[] codes = group.split("\\|");
        return areas.contains(codes[0]) && (age.equals("all") || age.equals(codes[1]));
    }

    private static Map<String, Set<String>> groups(Random random, String name) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            Set<String> members = new TreeSet<>();
            while (members.size() < 2 + i) {
                members.add(AREAS.get(random.nextInt(AREAS.size())));
            }
            groups.put(name + i, members);
        }
        return groups;
    }

    private String table(Random random) {
        List<String> rows = new ArrayList<>();
        people.forEach((group, count) -> rows.add(group.replace('|', ',') + "," + count));
        Collections.shuffle(rows, random);
        return "area,age,persons\n" + String.join("\n", rows) + "\n";
    }

    private static String turned(String csv, Random random) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        return csv.lines()
                .map(line -> line.split(",", -1))
                .map(of -> order.stream().map(i -> of[i]).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static String policy(Map<String, Set<String>> groups, String total, String earlier) {
        String members = groups.entrySet().stream()
                .map(group -> "\"%s\": [%s]"
                        .formatted(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(area -> '"' + area + '"')
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
        return """
            {"dimensions": [{"name": "area", "groups": {%s}, "total": "%s"}, {"name": "age", "total": "all"}],
             "measures": [{"name": "persons"}], %s"rules": {"mostPrimaryPercent": 50}}
            """.formatted(members, total, earlier);
    }
}
