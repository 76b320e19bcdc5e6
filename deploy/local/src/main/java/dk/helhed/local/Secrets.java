package dk.helhed.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The passwords of the database roles and of Keycloak's administrator: random, made once, in a file that only its owner can read. */
final class Secrets {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Map<String, String> passwords;

    private Secrets(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    /** For a start: made if there are none, unless there is data already that only lost ones can open. */
    static Secrets forStart(Home home) {
        Path file = home.secrets();
        if (!Files.exists(file) && Files.exists(home.data().resolve("postgres"))) {
            throw new Trouble("The passwords of the databases, " + file + ", are gone, so nothing can open them.\n"
                    + "Put the file back, or run ./helhed reset to start from scratch.");
        }
        List<String> names = new ArrayList<>(Databases.roles());
        names.add(KeycloakServer.ADMINISTRATOR);
        return openOrMake(file, names);
    }

    /** For looking and stopping, which go on without any. */
    static Secrets ifAny(Home home) {
        return Files.exists(home.secrets()) ? openOrMake(home.secrets(), List.of()) : new Secrets(Map.of());
    }

    static Secrets openOrMake(Path file, Iterable<String> roles) {
        try {
            Map<String, String> passwords = Files.exists(file) ? read(file) : new TreeMap<>();
            if (addMissing(passwords, roles)) {
                write(file, passwords);
            }
            return new Secrets(passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new Trouble(
                    "The file of passwords has none for " + role + ". Run ./helhed reset to start from scratch.");
        }
        return password;
    }

    private static Map<String, String> read(Path file) throws IOException {
        return new TreeMap<>(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
    }

    /** A newer version may know a role that an older one did not. */
    private static boolean addMissing(Map<String, String> passwords, Iterable<String> roles) {
        boolean added = false;
        var random = new SecureRandom();
        for (String role : roles) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            added |= passwords.putIfAbsent(role, HexFormat.of().formatHex(bytes)) == null;
        }
        return added;
    }

    private static void write(Path file, Map<String, String> passwords) throws IOException {
        Path whole = file.resolveSibling("secrets.new");
        Files.deleteIfExists(whole);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                whole, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            channel.write(ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(passwords)));
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
