package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns that other tools made, attacked from the command line. */
class AuditCommandTest {

    private static final String INNER = "region;work;n\nA;yes;1\nA;no;20\nB;yes;12\nB;no;30\nC;yes;14\nC;no;26\n";

    /** A, yes is hidden with three others: a rectangle, and nothing else. */
    private static final String CELLS = """
        A;yes;1;U
        A;no;20;M
        A;Total;21;S
        B;yes;12;M
        B;no;30;M
        B;Total;42;S
        C;yes;14;S
        C;no;26;S
        C;Total;40;S
        Total;yes;27;S
        Total;no;76;S
        Total;Total;103;S
        """;

    private static final String RDA = """
           <SEPARATOR> ";"
        region
           <RECODEABLE>
           <TOTCODE> "Total"
           <HIERARCHICAL>
           <HIERCODELIST> "region.hrc"
           <HIERLEADSTRING> "@"
        work
           <RECODEABLE>
           <TOTCODE> "Total"
        n
           <NUMERIC>
           <DECIMALS> 0
        Status
           <STATUS>
           <SAFE> S
           <UNSAFE> U
           <PROTECT> P
        """;

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void makeRun() {
        run = new Run(folder);
    }

    @Test
    void what_holds_is_said_to_hold() {
        assertEquals(AuditCommand.HELD, gauss("z1", "z1_maxN3"), run::told);
        assertTrue(run.told().contains("The audit passed"), run::told);
        assertTrue(run.told().contains("region has 8 codes, with the total Total"), run::told);
        assertTrue(run.read("audit-secret/audit.svg").startsWith("<svg"));

        assertEquals(AuditCommand.HELD, gauss("z2", "z2_maxN10"), run::told);

        assertEquals(AuditCommand.LEAKS, gauss("z1", "z1_maxN3", "--width", "4"), run::told);
    }

    @Test
    void a_leak_is_named_and_proved() {
        assertEquals(AuditCommand.LEAKS, gauss("z2", "z2_maxN2"), run::told);

        assertTrue(run.told().contains("region has 11 codes, grouped by fylke and by kostragr"), run::told);
        assertTrue(run.told().contains("6 figures can be found out or narrowed down too far"), run::told);
        assertTrue(run.told().contains("hovedint arbeid, region B, ant: it is 1, and can only be 1 to 2"), run::told);
        assertTrue(
                run.told()
                        .contains("At most 2: [hovedint arbeid, region B, ant] + [hovedint trygd, region I, ant] = 3"),
                run::told);
    }

    @Test
    void three_dimensions_with_two_hierarchies_leak() {
        assertEquals(AuditCommand.LEAKS, gauss("z3", "z3_maxN3"), run::told);

        assertTrue(run.told().contains("1350 cells") && run.told().contains("350 that nobody may learn"), run::told);
        assertTrue(run.read("audit-secret/proofs.txt")
                .contains("[hovedint annet, mnd m06m09, region O, ant] + [hovedint arbeid, mnd m10m12, region O,"
                        + " ant] = 3"));
    }

    @Test
    void levels_of_argus_group_codes_by_their_first_signs() {
        String cells = CELLS.replace("A;no;20;M", "A;no;20;S")
                .replaceAll("(?m)^([AB]);", "X$1;")
                .replaceAll("(?m)^C;", "YC;");
        run.file("table.tab", cells)
                .file("table.rda", RDA.replace("<HIERCODELIST> \"region.hrc\"", "<HIERLEVELS> 1 1 0"));
        assertEquals(AuditCommand.LEAKS, run.audit("table.tab", "--policy", "table.rda"), run::told);
        assertTrue(run.told().contains("region XA, work yes, n: it is 1, and can only be that"), run::told);

        run.file("table.rda", RDA.replace("<HIERCODELIST> \"region.hrc\"", "<HIERLEVELS> one"));
        assertEquals(AuditCommand.REFUSED, run.audit("table.tab", "--policy", "table.rda"));
        assertTrue(run.told().contains("how many signs of a code each level has"), run::told);
    }

    @Test
    void a_table_of_argus_is_attacked_with_its_metadata_and_code_list() {
        run.file("table.rda", RDA).file("region.hrc", "A\nB\nC\n").file("table.tab", CELLS);
        assertEquals(AuditCommand.HELD, run.audit("table.tab", "--policy", "table.rda"), run::told);

        // A and B are a group whose figures are shown: the rectangle is open at one side.
        run.file("region.hrc", "AB\n@A\n@B\nC\n").file("table.tab", CELLS.replace("A;no;20;M", "A;no;20;S"));
        assertEquals(AuditCommand.LEAKS, run.audit("table.tab", "--policy", "table.rda"), run::told);
        assertTrue(run.told().contains("region A, work yes, n: it is 1, and can only be that"), run::told);

        run.file("table.tab", CELLS.replace("A;yes;1;U", "A;yes;1;Q"));
        assertEquals(AuditCommand.REFUSED, run.audit("table.tab", "--policy", "table.rda"));
        assertTrue(run.told().contains("table.tab, row 1, column Status: this status is not known here."), run::told);
    }

    @Test
    void the_output_of_sdc_table_and_a_table_with_gaps_are_patterns() {
        run.table(INNER);
        run.file(
                "pattern.csv",
                "region;work;n;sdcStatus\n"
                        + CELLS.replace(";U", ";u").replace(";M", ";x").replace(";S", ";s"));
        assertEquals(AuditCommand.HELD, run.audit("table.csv", "pattern.csv"), run::told);

        run.file(
                "gaps.csv",
                "region;work;n\n" + CELLS.replaceAll(";\\d+;[UM]", ";").replaceAll(";S", ""));
        assertEquals(AuditCommand.HELD, run.audit("table.csv", "gaps.csv"), run::told);

        run.file("gaps.csv", run.read("gaps.csv").replace("A;yes;", "A;yes;1"));
        assertEquals(AuditCommand.LEAKS, run.audit("table.csv", "gaps.csv"), run::told);
        assertTrue(run.told().contains("region A, work yes, n: it is 1, and it is shown"), run::told);
    }

    @Test
    void what_protect_writes_holds_in_every_form() {
        run.table(INNER.replace("A;yes;1", "A;yes;3")).policy("""
            {"dimensions": [{"name": "region", "total": "Total"}, {"name": "work", "total": "all"}],
             "measures": [{"name": "n"}], "rules": {"mostPrimaryPercent": 50}}
            """);
        assertEquals(0, run.protect("--argus"), run::told);

        assertEquals(
                AuditCommand.HELD, run.audit("table.csv", "out/protected.csv", "--policy", "policy.json"), run::told);
        assertEquals(AuditCommand.HELD, run.audit("table.csv", "out-secret/n-pattern.csv"), run::told);
        assertEquals(AuditCommand.HELD, run.audit("out-secret/n.tab", "--policy", "out-secret/n.rda"), run::told);
        assertEquals("A\nB\nC\n", run.read("out-secret/region.hrc"));

        // And what is opened again is found.
        String open = run.read("out/protected.csv").replace("A,yes,n,\n", "A,yes,n,3\n");
        run.file("open.csv", open);
        assertEquals(AuditCommand.LEAKS, run.audit("table.csv", "open.csv", "--policy", "policy.json"), run::told);
    }

    @Test
    void a_pattern_of_another_table_is_refused() {
        run.table(INNER)
                .file(
                        "pattern.csv",
                        "region;work;n;suppressed\n"
                                + CELLS.replaceAll(";[UM]\n", ";TRUE\n").replaceAll(";S\n", ";FALSE\n"));
        assertEquals(AuditCommand.HELD, run.audit("table.csv", "pattern.csv"), run::told);

        run.table(INNER.replace("C;no;26", "C;no;27"));
        assertEquals(AuditCommand.REFUSED, run.audit("table.csv", "pattern.csv"));
        assertTrue(
                run.told().contains("pattern.csv has other figures than the table gives, in rows 9, 10, 12, 13"),
                run::told);
        assertFalse(run.has("audit-secret/summary.txt"));

        assertEquals(AuditCommand.HELD, run.audit("--help"));
        assertTrue(run.told().startsWith("./helhed audit <table> [<pattern>]"), run::told);
    }

    private int gauss(String table, String pattern, String... more) {
        run.file("table.csv", resource(table + ".csv"))
                .file("pattern.csv", resource("expected_gauss_" + pattern + "_pzFALSE.csv"));
        List<String> words = new java.util.ArrayList<>(List.of("table.csv", "pattern.csv"));
        words.addAll(List.of(more));
        return run.run(words, false);
    }

    private static String resource(String name) {
        try (InputStream in = AuditCommandTest.class.getResourceAsStream("/sdc/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
