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
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The passwords of the database roles: random, made once, in a file that only its owner can read. */
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
                    + "Put the file back, or run ./helhed reset to begin anew.");
        }
        return openOrMake(file, Databases.roles());
    }

    /** For looking and stopping, which go on without any. */
    static Secrets ifAny(Home home) {
        return Files.exists(home.secrets()) ? openOrMake(home.secrets(), List.of()) : new Secrets(Map.of());
    }

    static Secrets openOrMake(Path file, Iterable<String> roles) {
        try {
            if (!Files.exists(file)) {
                write(file, roles);
            }
            return new Secrets(JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new Trouble("The file of passwords has none for " + role + ". Run ./helhed reset to begin anew.");
        }
        return password;
    }

    private static void write(Path file, Iterable<String> roles) throws IOException {
        Map<String, String> made = new TreeMap<>();
        var random = new SecureRandom();
        for (String role : roles) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            made.put(role, HexFormat.of().formatHex(bytes));
        }
        Path whole = file.resolveSibling("secrets.new");
        Files.deleteIfExists(whole);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                whole, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            channel.write(ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(made)));
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
