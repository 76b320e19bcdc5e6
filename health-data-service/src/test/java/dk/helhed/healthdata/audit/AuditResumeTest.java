package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditResumeTest {

    private static final Cube CUBE = Cube.random(4, 5, new SplittableRandom(7));
    private static final BitSet SAFE = OverSuppression.of(CUBE, 3);

    @TempDir
    Path folder;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static AuditReport run(BitSet hidden, AuditOptions options) {
        return Audit.run(CUBE.table, hidden, options, progress -> {});
    }

    private static AuditOptions options() {
        return AuditOptions.of(3, Duration.ofMinutes(10));
    }

    @Test
    void a_cube_that_hides_enough_passes() {
        AuditReport report = run(SAFE, options());

        assertEquals(Verdict.PASSED, report.verdict());
        assertEquals(report.size().primaries(), report.safe());
        assertTrue(report.narrowest() >= 3);
        assertEquals(
                report.safe(),
                report.widths().values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void one_hidden_cell_less_can_be_too_few_and_is_then_found() {
        int failed = 0;
        for (int cell = SAFE.nextSetBit(0); failed == 0; cell = SAFE.nextSetBit(cell + 1)) {
            if (!CUBE.table.isPrimary(cell)) {
                BitSet leaking = (BitSet) SAFE.clone();
                leaking.clear(cell);
                AuditReport report = run(leaking, options());
                assertEquals(report.findings().isEmpty(), report.verdict() == Verdict.PASSED);
                failed += report.findings().size();
            }
        }
        assertTrue(failed > 0);
    }

    @Test
    void without_time_nothing_is_publishable() {
        AuditReport report = run(SAFE, AuditOptions.of(3, Duration.ZERO));

        assertEquals(Verdict.TIMED_OUT, report.verdict());
        assertFalse(report.verdict().isPublishable());
        assertEquals(report.size().primaries(), report.undecided().size());
    }

    @Test
    void two_threads_come_to_the_same_as_one() {
        assertSame(run(SAFE, options()), run(SAFE, options().withThreads(2)));
    }

    @Test
    void killed_and_taken_up_again_it_comes_to_the_same() throws IOException {
        Path journal = folder.resolve("audit.journal");
        AuditReport through = run(SAFE, options());
        for (int kill = 1; kill <= 3; kill++) {
            int after = through.size().primaries() * kill / 10;
            Consumer<Progress> killer = progress -> {
                if (progress.decided() > after) {
                    throw new Killed();
                }
            };
            AuditOptions options = options().withJournal(new JournalFile(journal));
            assertThrows(Killed.class, () -> Audit.run(CUBE.table, SAFE, options, killer));
            // The kill may also have cut a line in two.
            Files.writeString(journal, "1/17 5 3 t 1:", StandardOpenOption.APPEND);
        }
        int finishedBefore = Files.readAllLines(journal).size();

        assertSame(through, run(SAFE, options().withJournal(new JournalFile(journal))));
        assertTrue(Files.readAllLines(journal).size() > finishedBefore);

        List<Progress> told = new ArrayList<>();
        long finished = Files.size(journal);
        assertSame(through, Audit.run(CUBE.table, SAFE, options().withJournal(new JournalFile(journal)), told::add));
        assertEquals(finished, Files.size(journal));
        assertEquals(through.size().primaries(), told.getLast().decided());
    }

    @Test
    void a_journal_of_another_pattern_starts_again() throws IOException {
        Path journal = folder.resolve("audit.journal");
        run(SAFE, options().withJournal(new JournalFile(journal)));
        BitSet shown = new BitSet();

        AuditReport report = run(shown, options().withJournal(new JournalFile(journal)));

        assertEquals(report.size().primaries(), report.findings().size());
        assertEquals(1, Files.readAllLines(journal).size());
    }

    @Test
    void a_table_in_the_journal_that_does_not_hold_proves_nothing() throws IOException {
        Path journal = folder.resolve("audit.journal");
        run(SAFE, options().withJournal(new JournalFile(journal)));
        List<String> lines = Files.readAllLines(journal);
        // A forger who knows how lines are sealed still cannot make a table hold.
        String[] parts = lines.get(1).split(" t ", 2);
        String forged = parts[0] + " t " + SAFE.nextSetBit(0) + ":3";
        var crc = new CRC32();
        crc.update(forged.getBytes(StandardCharsets.US_ASCII));
        Files.write(journal, List.of(lines.getFirst(), forged + " " + Long.toHexString(crc.getValue())));

        assertThrows(IllegalArgumentException.class, () -> run(SAFE, options().withJournal(new JournalFile(journal))));
    }

    private static void assertSame(AuditReport expected, AuditReport actual) {
        assertEquals(expected.verdict(), actual.verdict());
        assertEquals(expected.fingerprint(), actual.fingerprint());
        assertEquals(expected.widths(), actual.widths());
        assertEquals(expected.findings(), actual.findings());
        assertEquals(expected.passes().size(), actual.passes().size());
        for (int i = 0; i < expected.passes().size(); i++) {
            assertEquals(
                    expected.passes().get(i).tables(), actual.passes().get(i).tables());
            assertEquals(
                    expected.passes().get(i).programs(), actual.passes().get(i).programs());
        }
    }
}
