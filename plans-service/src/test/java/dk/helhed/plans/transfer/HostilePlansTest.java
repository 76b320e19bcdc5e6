package dk.helhed.plans.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.HostileSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostilePlansTest {

    // What the bare process needs, the packed file of 10 MiB at most, and the 80 MB by which a reading may grow.
    private static final String MEMORY = "-Xmx96m";
    private static final long MOST_MILLIS = 5_000;
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void tables_are_read_or_refused_in_little_time_and_memory() throws Exception {
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, Supplier<byte[]>> one : HostileSheets.texts().entrySet()) {
            files.add(
                    write(one.getKey() + ".ZIP", zip("goals.csv", one.getValue().get())));
        }
        for (Map.Entry<String, Supplier<byte[]>> one : HostileSheets.workbooks().entrySet()) {
            files.add(write(one.getKey() + ".XLSX", one.getValue().get()));
            files.add(write(
                    one.getKey() + "-zipped.ZIP",
                    zip("goals.csv", one.getValue().get())));
        }
        files.add(write("zeros.ZIP", zip("goals.csv", new byte[200 * 1024 * 1024])));
        files.add(write(
                "blanks.ZIP", zip("goals.csv", " ".repeat(100 * 1024 * 1024).getBytes(StandardCharsets.UTF_8))));
        files.add(write("most.ZIP", zip("goals.csv", most().getBytes(StandardCharsets.UTF_8))));

        assertSurvives(files);
    }

    @Test
    void documents_are_counted_in_little_time_and_memory() throws Exception {
        assertSurvives(List.of(
                write(
                        "objects.JSON",
                        ("{\"plan\":[{}" + ",{}".repeat(LARGEST_BODY / 3) + "]}").getBytes(StandardCharsets.UTF_8)),
                write(
                        "inside.JSON",
                        ("{\"plan\":{\"x\":[{}" + ",{}".repeat(LARGEST_BODY / 3) + "]}}")
                                .getBytes(StandardCharsets.UTF_8)),
                write("deep.JSON", "[{\"a\":".repeat(LARGEST_BODY / 6).getBytes(StandardCharsets.UTF_8)),
                write(
                        "number.JSON",
                        ("{\"goals\":[1" + "0".repeat(LARGEST_BODY) + "]}").getBytes(StandardCharsets.UTF_8)),
                write("name.JSON", ("{\"" + "a".repeat(LARGEST_BODY) + "\":1}").getBytes(StandardCharsets.UTF_8))));
    }

    /** As many rows as there may be, and as much in them as may be held. */
    private static String most() {
        StringBuilder text = new StringBuilder("id;title;baseline.value;baseline.on;hoursPerWeek\r\n");
        for (int i = 0; i < PlanParser.MOST_ROWS; i++) {
            text.append(i).append(';').append("ø".repeat(580)).append(";1.234,50;05-10-2026;7,5\r\n");
        }
        return text.toString();
    }

    private void assertSurvives(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                HostilePlans.class.getName()));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\t"))
                .toList();

        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        assertEquals(files.size(), lines.size(), () -> String.join("\n", lines));
        for (String line : lines) {
            String[] told = line.split("\t", 3);
            assertFalse(told[2].startsWith("failed"), line);
            assertTrue(Long.parseLong(told[1]) <= MOST_MILLIS, line);
        }
    }

    private String write(String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file).toString();
    }

    private static byte[] zip(String name, byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
