package dk.helhed.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that becomes a process of its own, which outlives the launcher and the terminal. */
record Launch(List<String> command, Map<String, String> environment, Path folder, Path log) {
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    Process start() {
        // A session of its own: neither Ctrl-C in the terminal nor closing it reaches the part. setsid keeps the
        // process id.
        List<String> detached = new ArrayList<>(HAS_SETSID ? List.of("/usr/bin/setsid") : List.of("/usr/bin/nohup"));
        // What a part writes holds passwords, keys and what is closed: it is for its owner alone.
        detached.addAll(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"));
        detached.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Path before = log.resolveSibling(log.getFileName() + ".before");
                Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(detached)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // The C library would keep some megabytes for each of the JVM's many threads.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
