package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {

    private static final String POLICY = """
        {"dimensions": [
           {"name": "area", "parents": ["municipality"], "groups": {"coast": ["a", "c"]}, "total": "all"},
           {"name": "age", "total": "T", "ordered": true}],
         "measures": [{"name": "residents"}, {"name": "employed", "denominator": "residents", "share": true}],
         "rules": {"mostPrimaryPercent": 50, "minGroup": 0}}
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

    private Run run;

    @BeforeEach
    void makeRun() {
        run = new Run(folder).table(TABLE).policy(POLICY);
    }

    @Test
    void what_is_small_and_what_would_give_it_away_is_left_empty() {
        assertEquals(0, run.protect(), run::told);

        List<String> lines = run.lines();
        assertEquals("area,age,measure,value", lines.get(0));
        assertEquals(1 + 8 * 3 * 2, lines.size());
        assertTrue(lines.contains("a,young,employed,"));
        assertTrue(lines.contains("all,T,residents,470"));
        // 90 residents less 3 who are not employed: the 3 must not be learnt either.
        assertTrue(lines.contains("c,old,employed,") || lines.contains("c,old,residents,"));
        assertTrue(lines.stream().skip(1).noneMatch(line -> line.matches(".*,[1-4]")));
        assertTrue(run.read("out-secret/report.json").contains("\"verdict\" : \"PASSED\""));
    }

    @Test
    void the_report_and_the_picture_are_secret_and_can_be_read() throws IOException {
        assertEquals(0, run.protect(), run::told);

        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("protected.csv"),
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
        assertTrue(run.read("out-secret/audit.svg").startsWith("<svg"));
        String summary = run.read("out-secret/summary.txt");
        assertTrue(summary.contains("The audit passed") && summary.contains("employed: "), summary);
        assertEquals(
                PosixFilePermissions.fromString("rwx------"),
                Files.getPosixFilePermissions(folder.resolve("out-secret")));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("out-secret/report.json")));

        assertEquals(1, run.protect("--secret", "out"));
        assertTrue(run.told().contains("must not lie beside"), run::told);
    }

    @Test
    void a_key_is_made_once_and_decides_what_is_hidden() throws IOException {
        assertEquals(0, run.protect("--key", "own.key"), run::told);
        String key = run.read("own.key");
        String first = run.read("out/protected.csv");
        assertTrue(key.matches("[0-9a-f]{64}\n") && run.told().contains("made a key"), run::told);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(folder.resolve("own.key")));

        assertEquals(0, run.protect("--key", "own.key"), run::told);
        assertFalse(run.told().contains("made a key"));
        assertEquals(first, run.read("out/protected.csv"));
        assertEquals(key, run.read("own.key"));

        boolean isOther = false;
        for (int other = 1; other <= 30 && !isOther; other++) {
            run.file("key" + other, "%064x".formatted(other));
            assertEquals(0, run.protect("--key", "key" + other), run::told);
            isOther = !first.equals(run.read("out/protected.csv"));
        }
        assertTrue(isOther);

        run.file("key1", "no key");
        assertEquals(1, run.protect("--key", "key1"));
        assertTrue(run.told().contains("is no key"), run::told);
    }

    @Test
    void a_refused_run_leaves_nothing_that_looks_like_its_result() {
        assertEquals(0, run.protect(), run::told);

        run.table(TABLE.replace("b;old;70;30", "b;old;70;x"));
        assertEquals(1, run.protect());

        assertFalse(run.has("out/protected.csv"));
        assertFalse(run.has("out-secret/report.json"));
        assertTrue(run.has("out/replaced/protected.csv"));

        run.table(TABLE);
        assertEquals(0, run.protect(), run::told);
        run.policy("{");
        assertEquals(1, run.protect());
        assertFalse(run.has("out/protected.csv"));
    }

    @Test
    void what_is_read_is_not_written_over() {
        assertEquals(0, run.protect(), run::told);
        run.policy(POLICY.replace("\"rules\"", "\"earlier\": [\"out/protected.csv\"], \"rules\""));

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("would be written over"), run::told);
        assertTrue(run.has("out/protected.csv"));
    }

    @Test
    void the_same_table_is_written_the_same_and_stays_so_when_it_is_released_again() {
        run.published("earlier.csv");
        String first = run.read("earlier.csv");
        run.policy(POLICY.replace("\"rules\"", "\"earlier\": [\"earlier.csv\"], \"rules\""));

        assertEquals(0, run.protect("--threads", "1"), run::told);

        assertEquals(first, run.read("out/protected.csv"));
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once_without_the_counts() {
        run.table(TABLE.replace("b;old;70;30", "b;young;70;30").replace("d;old;45", "d;old;-45"));
        assertEquals(1, run.protect());
        assertTrue(
                run.told().contains("table.csv, row 9, column residents: It is not a whole number of at least 0."),
                run::told);

        run.table(TABLE.replace("a;old;60;41", "a;old;60;6177").replace("b;old;70;30", "b;young;70;30"));
        assertEquals(1, run.protect());
        assertTrue(
                run.told()
                        .contains("table.csv, row 3, column employed: It is more than residents, of which it is a"
                                + " share."),
                run::told);
        assertTrue(run.told().contains("table.csv, row 5: The same codes are in an earlier row."), run::told);
        assertFalse(run.told().contains("6177"));
        assertFalse(run.has("out/protected.csv"));
    }

    @Test
    void a_missing_combination_is_reported_and_zero_only_if_the_policy_says_so() {
        run.table(TABLE.replace("south;d;old;45;22\n", ""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("table.csv has no row for age old, area d."), run::told);
        assertTrue(run.told().contains("\"missing\": \"zero\""), run::told);

        run.policy(POLICY.replace("\"rules\"", "\"missing\": \"zero\", \"rules\""));
        assertEquals(0, run.protect(), run::told);
        assertTrue(run.lines().contains("d,old,residents,0"));
    }

    @Test
    void a_table_that_is_too_fine_is_refused_with_coarser_ones() {
        run.policy(POLICY.replace("50", "1"));

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("The table is too fine: "), run::told);
        assertTrue(run.told().contains("- age without old, young"), run::told);
    }

    @Test
    void who_all_are_employed_is_not_shown() {
        run.table(TABLE.replace("a;young;40;3", "a;young;40;40"));

        assertEquals(0, run.protect(), run::told);

        assertFalse(run.lines().contains("a,young,residents,40") && run.lines().contains("a,young,employed,40"));
    }

    @Test
    void persons_are_no_more_than_events_and_one_who_came_again_is_not_told() {
        run.policy("""
            {"dimensions": [{"name": "area", "total": "all"}],
             "measures": [{"name": "patients"}, {"name": "admissions", "persons": "patients"}],
             "rules": {"mostPrimaryPercent": 50}}
            """).table("""
                area,patients,admissions
                a,20,21
                b,60,90
                c,70,110
                d,50,85
                e,44,71
                """);

        assertEquals(0, run.protect(), run::told);

        assertFalse(
                run.lines().contains("a,patients,20") && run.lines().contains("a,admissions,21"),
                run.lines()::toString);

        run.table("area,patients,admissions\na,20,19\nb,60,90\n");
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("row 2, column admissions: The events do not fit the persons"), run::told);
    }

    @Test
    void a_danish_file_is_read_and_written() {
        String danish = TABLE.replace("north", "Nørre")
                .replace("70;30", "1.070,0;30")
                .replace(";a;", ";0751;")
                .replace(";c;", ";0752;");
        run.policy(POLICY.replace("\"a\", \"c\"", "\"0751\", \"0752\""));
        run.file("table.csv", danish.getBytes(Charset.forName("windows-1252")));

        assertEquals(0, run.protect("--danish"), run::told);

        String written = run.read("out/protected.csv");
        assertTrue(written.startsWith("\uFEFFarea;age;measure;value\r\n"));
        assertTrue(written.contains("\"=\"\"0751\"\"\";T;residents;100\r\n"), written);
        assertTrue(written.contains("Nørre;old;residents;1130\r\n"), written);

        run.file("earlier.csv", written);
        run.policy(run.read("policy.json").replace("\"rules\"", "\"earlier\": [\"earlier.csv\"], \"rules\""));
        assertEquals(0, run.protect("--danish"), run::told);
        assertEquals(written, run.read("out/protected.csv"));

        run.file("table.csv", ("\uFEFF" + danish.replace(';', '\t')).getBytes(StandardCharsets.UTF_8));
        assertEquals(0, run.protect("--danish"), run::told);
        assertEquals(written, run.read("out/protected.csv"));

        assertEquals(1, run.protect());
        assertTrue(run.told().contains("row 5, column residents") && run.told().contains("--danish"), run::told);
    }

    @Test
    void help_is_given_and_what_is_not_known_is_said_in_words() {
        assertEquals(0, run.run(List.of("--help"), true));
        assertTrue(run.told().startsWith("./helhed protect <table> --policy <policy>"), run::told);

        assertEquals(1, run.protect("--minute", "3"));
        assertTrue(
                run.told().contains("--minute is not known here.") && run.told().contains("Was --minutes meant?"),
                run::told);

        run.policy(POLICY.replace("\"minGroup\"", "\"coalition\""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("The rule coalition is called kDisclosure"), run::told);

        run.policy(POLICY.replace("minGroup\": 0", "minFrequency\": 3"));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("The rule minFrequency is a whole number from 5 to 100."), run::told);

        run.policy(POLICY.replace("\"measures\"", "\"mesures\""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("mesures is not known here."), run::told);
        assertTrue(run.told().contains("Was measures meant?"), run::told);

        run.policy(POLICY.replace("[{\"name\": \"residents\"}", "[\"residents\""));
        assertEquals(1, run.protect());
        assertFalse(run.told().contains("dk.helhed") || run.told().contains("Exception"), run::told);
    }

    /** Twenty times as much as could be protected in a second. */
    private static String large() {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder table = new StringBuilder("municipality,area,age,sex,origin,residents,employed,ill,moved\n");
        for (int row = 0; row < 128 * 30; row++) {
            table.append("m%d,a%d,%d,%d,%d".formatted(row / 30 % 10, row / 30, row % 5, row / 5 % 2, row / 10 % 3));
            int residents = random.nextInt(1, 16);
            table.append(',').append(residents);
            for (int measure = 0; measure < 3; measure++) {
                table.append(',').append(random.nextInt(0, residents + 1));
            }
            table.append('\n');
        }
        return table.toString();
    }

    @Test
    void a_run_ends_when_the_time_of_the_policy_is_up_and_names_what_was_too_much() {
        run.table(large());
        run.policy("""
            {"dimensions": [
               {"name": "area", "parents": ["municipality"], "total": "all"},
               {"name": "age", "total": "T"}, {"name": "sex", "total": "T"}, {"name": "origin", "total": "T"}],
             "measures": [{"name": "residents"},
               {"name": "employed", "denominator": "residents", "share": true},
               {"name": "ill", "denominator": "residents", "share": true},
               {"name": "moved", "denominator": "residents", "share": true}],
             "rules": {"mostPrimaryPercent": 50, "mostSeconds": 1}}
            """);

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("The time was up"), run::told);
        assertTrue(run.told().contains("table.csv with residents, employed, ill, moved"), run::told);
        assertFalse(Files.exists(folder.resolve("out/protected.csv")));
    }

    @Test
    void a_policy_that_does_not_fit_says_what_to_do_once() {
        run.policy(POLICY.replace("\"denominator\": \"residents\"", "\"denominator\": \"residnets\""));
        assertEquals(1, run.protect());
        assertEquals(1, run.told().lines().count(), run::told);
        assertTrue(
                run.told().contains("employed has the denominator residnets")
                        && run.told().contains("Was residents meant?"),
                run::told);

        run.policy(POLICY.replace("\"denominator\": \"residents\", ", ""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("employed is a share, but of what?"), run::told);

        run.policy(POLICY.replace(", \"share\": true", ""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("Say \"share\": true"), run::told);

        run.policy(POLICY.replace("\"name\": \"age\"", "\"name\": \"sex\""));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("table.csv has no column sex, which the policy names."), run::told);

        run.policy(POLICY.replace("[\"a\", \"c\"]", "[\"coast\", \"c\"]"));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("parts of one another in a circle: coast"), run::told);

        run.policy(POLICY.replace("[\"a\", \"c\"]", "[\"a\", \"north\"]"));
        assertEquals(1, run.protect());
        assertTrue(
                run.told().contains("The group coast of area does not hold: The parts count the same people twice."),
                run::told);
    }

    @Test
    void a_group_that_is_blank_or_named_like_its_code_is_said_with_row_and_column() {
        run.table(TABLE.replace("north;b;young", ";b;young").replace("north;b;old", ";b;old"));
        assertEquals(1, run.protect());
        assertEquals(1, run.told().lines().count(), run::told);
        assertTrue(
                run.told()
                        .contains("table.csv, row 4, column municipality: It is empty. Write the municipality that b"
                                + " lies in"),
                run::told);

        run.table(TABLE.replace("south;d", "d;d"));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("row 8, column area: d is named like its municipality"), run::told);
    }

    @Test
    void a_personal_number_is_refused_and_not_repeated() {
        run.table(TABLE.replace("south;d", "south;010190-1234"));

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("row 8, column area: this looks like a personal number"), run::told);
        assertFalse(run.told().contains("1234"), run::told);
    }
}
