package dk.helhed.endtoend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A server of S3's protocol (S3Proxy) with one bucket, which is a folder that the tests can look into. */
final class FolderOfObjects implements AutoCloseable {

    private static final String BUCKET = "documents";
    private static final String IDENTITY = "end-to-end";
    private static final String CREDENTIAL = "only-on-this-machine";

    private final Path folder;
    private final Path settings;
    private Process process;

    private FolderOfObjects(Path folder, Path settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = settings;
        this.process = run();
    }

    static FolderOfObjects start() throws IOException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        Path folder = Files.createTempDirectory(target, "objects-");
        Files.createDirectories(folder.resolve(BUCKET));
        Path settings = target.resolve("s3proxy.properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + IDENTITY,
                        "s3proxy.credential=" + CREDENTIAL,
                        "s3proxy.endpoint=" + endpoint(),
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + folder));
        return new FolderOfObjects(folder, settings);
    }

    private static String endpoint() {
        return "http://127.0.0.1:" + Helhed.portOfStore();
    }

    /** What a service is told to use it. */
    static Map<String, String> environment() {
        return Map.of(
                "HELHED_ATTACHMENTS_STORE",
                "s3",
                "HELHED_ATTACHMENTS_S3_ENDPOINT",
                endpoint(),
                "HELHED_ATTACHMENTS_S3_BUCKET",
                BUCKET,
                "HELHED_ATTACHMENTS_S3_ACCESS_KEY",
                IDENTITY,
                "HELHED_ATTACHMENTS_S3_SECRET_KEY",
                CREDENTIAL,
                "HELHED_ATTACHMENTS_S3_TIMEOUT",
                "PT2S",
                "HELHED_ATTACHMENTS_S3_LEFT_BEHIND_AFTER",
                "PT3S",
                "HELHED_ATTACHMENTS_S3_SWEEP_EVERY",
                "PT1S");
    }

    private Process run() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "s3proxy.log").toFile())
                .start();
        for (int attempt = 0; attempt < 150 && started.isAlive(); attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", Helhed.portOfStore()), 200);
                return started;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        started.destroyForcibly();
        throw new AssertionError("S3Proxy did not start; see target/s3proxy.log");
    }

    /** The keys of all objects that are there. */
    TreeSet<String> keys() throws IOException {
        Path bucket = folder.resolve(BUCKET);
        try (Stream<Path> all = Files.walk(bucket)) {
            TreeSet<String> keys = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .forEach(file -> keys.add(bucket.relativize(file).toString()));
            return keys;
        }
    }

    Path file(String key) {
        return folder.resolve(BUCKET).resolve(key);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException, InterruptedException {
        process = run();
    }

    @Override
    public void close() {
        kill();
    }
}
