package dk.helhed.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java command of the parts that run on a JVM: small heaps and a quick start rather than top speed. */
record Jvm(Home home, List<String> options) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    List<String> command(int heapMegabytes, String... rest) {
        return command(heapMegabytes, List.of("-XX:+UseSerialGC"), rest);
    }

    /** Of a part whose probes wait for an answer: it never pauses for long, which costs some memory. */
    List<String> promptCommand(int heapMegabytes, String... rest) {
        // These programs unload no classes, and the search for such held all threads for longer than all else.
        return command(
                heapMegabytes,
                List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=50", "-XX:-ClassUnloadingWithConcurrentMark"),
                rest);
    }

    private List<String> command(int heapMegabytes, List<String> collector, String... rest) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx" + heapMegabytes + "m"));
        command.addAll(collector);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + home.temporary(),
                "-Dhelhed.home=" + home.state()));
        command.addAll(options);
        command.addAll(List.of(rest));
        return command;
    }
}
