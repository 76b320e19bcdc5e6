package dk.helhed.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/** Deletes the suite's data, after saying so; what was unpacked stays. */
record Reset(Home home, Console console) {
    void confirm() {
        console.say("This stops Helhed and deletes all its data: " + home.data() + " and the identities in "
                + home.keycloak() + ".");
        // What System.console() returns differs between releases of Java.
        if (!Command.standardInputIsTerminal()) {
            throw new Trouble("Nobody is here to ask. Say ./helhed reset --yes if that is meant.");
        }
        console.say("Type yes to go on:");
        try (var answer = new Scanner(System.in, StandardCharsets.UTF_8)) {
            if (!answer.hasNextLine() || !answer.nextLine().strip().equals("yes")) {
                throw new Trouble("Nothing was deleted.");
            }
        }
    }

    void delete() {
        List<Path> all = List.of(home.data(), home.keycloak().resolve("data"), home.run(), home.temporary());
        for (Path folder : all) {
            Folders.delete(folder);
        }
        Folders.delete(home.secrets());
        console.say("Deleted. ./helhed up begins with empty databases.");
    }
}
