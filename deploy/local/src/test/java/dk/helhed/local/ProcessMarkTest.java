package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
    @Test
    void aProcessIsKnownAgain() {
        long me = ProcessHandle.current().pid();
        ProcessMark mark = ProcessMark.of(me).orElseThrow();
        assertTrue(mark.isAlive());
        assertEquals(mark, ProcessMark.of(me).orElseThrow());
    }

    @Test
    void aProcessThatWasGivenAnOldNumberIsNotTheOldOne() {
        var older = new ProcessMark(ProcessHandle.current().pid(), "another boot/1");
        assertFalse(older.isAlive());
    }

    @Test
    void aProcessThatHasEndedIsNotAlive() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();
        process.destroyForcibly();
        assertEquals(137, process.waitFor());
        assertFalse(mark.isAlive());
    }

    @Test
    void aProcessThatIsAskedToEndEndsByItself() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();
        Processes.signal("TERM", mark.pid());
        assertTrue(Processes.endsByItself(mark));
    }
}
