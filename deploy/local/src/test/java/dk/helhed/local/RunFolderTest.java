package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theRecordOfALivingProcessIsFoundAgain() {
        ProcessMark me = ProcessMark.of(ProcessHandle.current().pid()).orElseThrow();
        var record = new RunRecord("kafka", me.pid(), me.born(), "2026-01-01T00:00:00Z", "4", "4 on 1");
        new RunFolder(folder).save(record);
        assertEquals(Optional.of(record), new RunFolder(folder).alive("kafka"));
    }

    @Test
    void theRecordOfAProcessThatIsGoneIsClearedAway() {
        long me = ProcessHandle.current().pid();
        var runs = new RunFolder(folder);
        runs.save(new RunRecord("kafka", me, "an earlier one", "2026-01-01T00:00:00Z", "4", "4 on 1"));
        assertTrue(runs.alive("kafka").isEmpty());
        assertFalse(Files.exists(folder.resolve("kafka.json")));
    }

    @Test
    void aRecordThatWasCutShortCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("kafka.json"), "{\"name\": \"ka");
        assertTrue(new RunFolder(folder).alive("kafka").isEmpty());
    }

    @Test
    void aPartThatWasNeverStartedHasNoRecord() {
        assertTrue(new RunFolder(folder).alive("kafka").isEmpty());
    }
}
