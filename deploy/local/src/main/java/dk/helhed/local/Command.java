package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a short command to its end and gives what it said. */
record Command(int exit, String output) {
    static Command run(Path folder, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // Broken off, the launcher leaves no helper behind that still writes where the next one starts.
            var end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return new Command(exit, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while running " + command.getFirst() + ".");
        }
    }

    static boolean standardInputIsTerminal() {
        try {
            return new ProcessBuilder("/bin/sh", "-c", "test -t 0")
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean succeeds(String... command) {
        try {
            return run(Path.of("/"), Map.of(), new ArrayList<>(List.of(command))).exit == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
