package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @Test
    void tooLittleRoomIsToldWithTheFolderAndTheWayOut(@TempDir Path folder) {
        Trouble trouble = assertThrows(Trouble.class, () -> DiskSpace.require(folder, Long.MAX_VALUE));
        String told = String.valueOf(trouble.getMessage());
        assertTrue(told.contains(folder.toString()) && told.contains("HELHED_HOME"), told);
    }

    @Test
    void enoughRoomIsNoTrouble(@TempDir Path folder) {
        assertDoesNotThrow(() -> DiskSpace.require(folder, 1));
    }

    @Test
    void aFullDiskIsRecognisedInWhatProgramsSay() {
        assertTrue(DiskSpace.isToldOf("could not write lock file: No space left on device"));
        assertFalse(DiskSpace.isToldOf("could not bind: Address already in use"));
    }
}
