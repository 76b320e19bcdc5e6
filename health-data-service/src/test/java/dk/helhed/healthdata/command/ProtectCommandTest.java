package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {

    private static final String POLICY = """
        {"dimensions": [
           {"name": "area", "parents": ["municipality"], "groups": {"coast": ["a", "c"]}, "total": "all"},
           {"name": "age", "total": "T", "ordered": true}],
         "measures": [{"name": "residents"}, {"name": "employed", "denominator": "residents", "share": true}],
         "rules": {"mostPrimaryPercent": 60, "minGroup": 0}}
        """;

    private static final String TABLE = """
        municipality;area;age;residents;employed
        north;a;young;40;3
        north;a;old;60;41
        north;b;young;50;20
        north;b;old;70;30
        south;c;young;80;33
        south;c;old;90;87
        south;d;young;35;17
        south;d;old;45;22
        """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void what_is_small_and_what_would_give_it_away_is_left_empty() throws IOException {
        assertEquals(0, protect(TABLE, POLICY), this::told);

        List<String> lines = Files.readAllLines(folder.resolve("out/protected.csv"));
        assertEquals("area,age,measure,value", lines.get(0));
        assertEquals(1 + 8 * 3 * 2, lines.size());
        assertTrue(lines.contains("a,young,employed,"));
        assertTrue(lines.contains("all,T,residents,470"));
        // 90 residents less 3 who are not employed: the 3 must not be learnt either.
        assertTrue(lines.contains("c,old,employed,") || lines.contains("c,old,residents,"));
        assertTrue(lines.stream().skip(1).noneMatch(line -> line.matches(".*,[1-4]")));
        assertTrue(lines.stream().noneMatch(line -> line.contains("rest")));
        assertTrue(Files.readString(folder.resolve("out/audit.svg")).startsWith("<svg"));
        String report = Files.readString(folder.resolve("out/report.json"));
        assertTrue(report.contains("\"verdict\" : \"PASSED\""), report);
    }

    @Test
    void the_same_table_is_written_the_same_and_stays_so_when_it_is_released_again() throws IOException {
        protect(TABLE, POLICY);
        String first = Files.readString(folder.resolve("out/protected.csv"));
        Files.writeString(folder.resolve("earlier.csv"), first);

        assertEquals(
                0,
                protect(TABLE, POLICY.replace("\"rules\"", "\"earlier\": [\"earlier.csv\"], \"rules\"")),
                this::told);

        assertEquals(first, Files.readString(folder.resolve("out/protected.csv")));
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once_without_the_counts() {
        String wrong = TABLE.replace("a;old;60;41", "a;old;60;6177")
                .replace("b;old;70;30", "b;young;70;30")
                .replace("d;old;45", "d;old;-45");

        assertEquals(1, protect(wrong, POLICY));

        assertTrue(told().contains("row 3: employed is more than residents"), this::told);
        assertTrue(told().contains("row 5: the same codes as in an earlier row"), this::told);
        assertTrue(told().contains("row 9: residents is not a whole number of at least 0"), this::told);
        assertFalse(told().contains("6177"));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void a_table_that_is_too_fine_is_refused_with_coarser_ones() {
        assertEquals(1, protect(TABLE, POLICY.replace("60", "1")));

        assertTrue(told().contains("The table is too fine: "), this::told);
        assertTrue(told().contains("- age without young, old"), this::told);
    }

    @Test
    void a_hierarchy_in_a_circle_an_unknown_rule_and_a_missing_column_are_refused() {
        assertEquals(1, protect(TABLE, POLICY.replace("[\"a\", \"c\"]", "[\"coast\", \"c\"]")));
        assertTrue(told().contains("coast"), this::told);

        assertEquals(1, protect(TABLE, POLICY.replace("minGroup", "minimumGroup")));
        assertTrue(told().contains("minimumGroup"), this::told);

        assertEquals(1, protect(TABLE, POLICY.replace("\"name\": \"age\"", "\"name\": \"sex\"")));
        assertTrue(told().contains("the table has no column sex"), this::told);
    }

    private int protect(String table, String policy) {
        try {
            Files.writeString(folder.resolve("table.csv"), table);
            Files.writeString(folder.resolve("policy.json"), policy);
            List<String> words = List.of("table.csv", "--policy", "policy.json", "--out", "out");
            return ProtectCommand.run(words, folder, new PrintStream(told, true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
