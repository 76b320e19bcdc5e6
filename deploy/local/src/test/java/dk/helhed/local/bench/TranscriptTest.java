package dk.helhed.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.local.bench.Transcript.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final String LOG = """
        2026-11-30 12:00:00.000 UTC [11] LOG:  statement: BEGIN
        2026-11-30 12:00:00.001 UTC [22] LOG:  statement: BEGIN
        2026-11-30 12:00:00.001 UTC [11] LOG:  execute S_1: select set_config('app.municipality', $1, true),
        \tset_config('transaction_read_only', $2, true)
        2026-11-30 12:00:00.001 UTC [11] DETAIL:  Parameters: $1 = '0751', $2 = 'on'
        2026-11-30 12:00:00.002 UTC [22] LOG:  execute <unnamed>: delete from outbox where seq = $1
        2026-11-30 12:00:00.002 UTC [22] DETAIL:  Parameters: $1 = '7'
        2026-11-30 12:00:00.003 UTC [11] LOG:  execute S_2: select name from area where code = $1 and district = $2
        2026-11-30 12:00:00.003 UTC [11] DETAIL:  Parameters: $1 = 'Bisp''haven', $2 = NULL
        2026-11-30 12:00:00.004 UTC [22] LOG:  statement: COMMIT
        2026-11-30 12:00:00.004 UTC [11] LOG:  statement: COMMIT
        """;

    @Test
    void transactions_are_told_apart_and_carry_their_parameters() {
        List<List<Statement>> found = Transcript.transactions(
                LOG, transaction -> transaction.getFirst().parameters().contains("on"));

        assertEquals(
                List.of(List.of(
                        new Statement(
                                "select set_config('app.municipality', $1, true),\n"
                                        + "set_config('transaction_read_only', $2, true)",
                                List.of("0751", "on")),
                        new Statement(
                                "select name from area where code = $1 and district = $2",
                                Arrays.asList("Bisp'haven", null)))),
                found);
    }
}
