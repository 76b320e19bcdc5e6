package dk.helhed.healthdata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder, and the command line in it. */
final class Run {

    final Path folder;
    private String told = "";

    Run(Path folder) {
        this.folder = folder;
    }

    Run file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Run file(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run policy(String text) {
        return file("policy.json", text);
    }

    Run table(String text) {
        return file("table.csv", text);
    }

    int protect(String... more) {
        List<String> words = new ArrayList<>(List.of("table.csv", "--policy", "policy.json", "--out", "out"));
        words.addAll(List.of(more));
        return run(words, true);
    }

    int audit(String... words) {
        return run(List.of(words), false);
    }

    int run(List<String> words, boolean isProtect) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = isProtect ? ProtectCommand.run(words, folder, out) : AuditCommand.run(words, folder, out);
        told = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Protects, and keeps what was published under a name. */
    Run published(String name) {
        assertEquals(0, protect(), this::told);
        return file(name, read("out/protected.csv"));
    }

    String told() {
        return told;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return read("out/protected.csv").lines().toList();
    }
}
