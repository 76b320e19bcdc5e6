package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @Test
    void ofAJsonLineTheMessageAndItsCausesAreShown() {
        String line = """
                {"level":"ERROR","message":"Failed to start","exception":{"message":"outer","causedBy":\
                {"exception":{"message":"inner"}}}}""";
        assertEquals("ERROR Failed to start: outer: inner", LogTail.readable(line));
    }

    @Test
    void aLineThatIsNoWholeJsonIsShownAsItIs() {
        assertEquals("{\"level\":\"ER", LogTail.readable("{\"level\":\"ER"));
    }

    @Test
    void onlyTheEndOfALongLogIsShown(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "first\n" + "between\n".repeat(50) + "last\n");
        String text = new LogTail(log).text();
        assertTrue(text.endsWith("  | last"), text);
        assertFalse(text.contains("first"), text);
    }

    @Test
    void aLogThatIsNotThereIsSaidToBeEmpty(@TempDir Path folder) {
        assertTrue(new LogTail(folder.resolve("none.log")).text().startsWith("It left nothing"));
    }
}
