package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums that the figures show and the policy does not state would be published by subtraction. */
class StructureThatLiesTest {

    private static final String POLICY = """
        {"dimensions": [{"name": "area"%s}, {"name": "age", "total": "T"}],
         "measures": [{"name": "persons"}], "rules": {"mostPrimaryPercent": 50}}
        """;
    private static final String TABLE = """
        area,age,persons
        a,young,3
        a,middle,90
        a,old,41
        b,young,50
        b,middle,64
        b,old,30
        c,young,33
        c,middle,71
        c,old,87
        """;
    private static final String TOTALS = "%1$s,young,86\n%1$s,middle,225\n%1$s,old,158\n";

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void makeRun() {
        run = new Run(folder);
    }

    @Test
    void a_total_row_that_the_policy_does_not_name_is_refused() {
        run.policy(POLICY.formatted("")).table(TABLE + TOTALS.formatted("whole"));
        assertEquals(1, run.protect());
        assertTrue(
                run.told().contains("Of area, whole equals the sum of a, b, c in every figure. It is a total"),
                run::told);
        assertTrue(run.told().contains("\"total\": \"whole\""), run::told);

        run.table(TABLE + "I alt,young,90\nI alt,middle,230\nI alt,old,160\n");
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("has rows named I alt, which reads as a total"), run::told);
    }

    @Test
    void a_misspelt_total_is_refused() {
        run.policy(POLICY.formatted(", \"total\": \"Danmark\"")).table(TABLE + TOTALS.formatted("danmark "));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("the policy calls the total Danmark"), run::told);

        run.table(TABLE + TOTALS.formatted("Danmak"));
        assertEquals(1, run.protect());
        assertTrue(run.told().contains("the policy calls the total Danmark: give both the same name"), run::told);
    }

    @Test
    void subtotal_rows_are_named() {
        run.policy(POLICY.formatted(", \"total\": \"all\""));
        run.table(TABLE + "north,young,53\nnorth,middle,154\nnorth,old,71\nd,young,21\nd,middle,45\nd,old,19\n");

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("Of area, north equals the sum of a, b in every figure."), run::told);
        assertTrue(run.told().contains("\"groups\": {\"north\": [\"a\", \"b\"]}"), run::told);

        run.policy(POLICY.formatted(", \"total\": \"all\", \"groups\": {\"north\": [\"a\", \"b\"]}"));
        assertEquals(0, run.protect(), run::told);
        assertTrue(run.lines().contains("all,T,persons,554"), run.lines()::toString);
    }

    @Test
    void a_sum_that_may_be_chance_is_said_and_protected_as_a_sum() {
        run.policy(POLICY.formatted(", \"total\": \"all\"").replace(", {\"name\": \"age\", \"total\": \"T\"}", ""));
        run.table("area,persons\na,3\nb,50\nc,53\nd,80\ne,70\n");

        assertEquals(0, run.protect(), run::told);

        boolean isSaid = run.told().contains("Of area, c equals the sum of a, b in every figure. It may be chance");
        boolean isGivenAway =
                run.lines().contains("b,persons,50") && run.lines().contains("c,persons,53");
        assertFalse(isSaid && isGivenAway, run::told);
    }

    @Test
    void measures_that_add_up_are_refused() {
        run.policy("""
            {"dimensions": [{"name": "area", "total": "all"}],
             "measures": [{"name": "residents"}, {"name": "women", "denominator": "residents", "share": true},
                          {"name": "men", "denominator": "residents", "share": true}]}
            """).table("""
                area,residents,women,men
                a,90,30,60
                b,77,41,36
                c,112,52,60
                d,240,118,122
                """);

        assertEquals(1, run.protect());

        assertTrue(run.told().contains("In every row residents equals the sum of men, women."), run::told);
    }
}
