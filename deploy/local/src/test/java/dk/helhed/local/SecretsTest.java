package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @Test
    void everyRoleHasAPasswordOfItsOwnThatStays(@TempDir Path state) {
        var home = new Home(state, state);
        String first = Secrets.forStart(home).of("plans_app");
        assertEquals(first, Secrets.forStart(home).of("plans_app"));
        assertNotEquals(first, Secrets.forStart(home).of("plans_owner"));
    }

    @Test
    void aRoleThatANewerVersionHasGetsOneToo(@TempDir Path state) throws IOException {
        var home = new Home(state, state);
        Files.writeString(home.secrets(), "{\"plans_app\": \"kept\"}");
        assertEquals("kept", Secrets.forStart(home).of("plans_app"));
        assertEquals(32, Secrets.forStart(home).of("health_data_worker").length());
        assertEquals(
                Secrets.forStart(home).of("health_data_worker"),
                Secrets.forStart(home).of("health_data_worker"));
    }

    @Test
    void keycloaksAdministratorHasOneToo(@TempDir Path state) {
        var home = new Home(state, state);
        assertEquals(32, Secrets.forStart(home).of("keycloak_admin").length());
    }

    @Test
    void onlyTheOwnerCanReadThem(@TempDir Path state) throws IOException {
        var home = new Home(state, state);
        assertEquals(32, Secrets.forStart(home).of("plans_app").length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
    }

    @Test
    void lostOnesAreNotMadeAnewOverDataThatTheyOpened(@TempDir Path state) throws IOException {
        Files.createDirectories(state.resolve("data/postgres"));
        assertThrows(Trouble.class, () -> Secrets.forStart(new Home(state, state)));
    }
}
