package dk.helhed.kit.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.HostileSheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileSheetsTest {

    // What the bare process needs, the packed file of 10 MiB at most, and the 64 MB by which a reading may grow.
    private static final String MEMORY = "-Xmx72m";

    @TempDir
    private Path folder;

    private static final long MOST_MILLIS = 2_000;
    // What is small is over before anybody notices.
    private static final long MOST_MILLIS_SMALL = 200;
    private static final int SMALL = 1 << 20;

    @Test
    void workbooks_are_read_or_refused_in_little_time_and_memory() throws Exception {
        assertSurvives(HostileSheets.workbooks(), ".xlsx");
    }

    @Test
    void texts_are_read_or_refused_in_little_time_and_memory() throws Exception {
        assertSurvives(HostileSheets.texts(), ".csv");
    }

    private void assertSurvives(Map<String, Supplier<byte[]>> hostile, String ending) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName()));
        for (Map.Entry<String, Supplier<byte[]>> one : hostile.entrySet()) {
            Path file = folder.resolve(one.getKey() + ending);
            Files.write(file, one.getValue().get());
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        assertEquals(hostile.size(), lines.size(), () -> String.join("\n", lines));
        for (String line : lines) {
            String[] told = line.split("\t", 3);
            assertFalse(told[2].startsWith("failed"), line);
            assertTrue(!told[0].startsWith(HostileSheets.FULL) || told[2].equals("read 10000"), line);
            boolean small = ending.equals(".csv") && Files.size(folder.resolve(told[0])) < SMALL;
            assertTrue(Long.parseLong(told[1]) <= (small ? MOST_MILLIS_SMALL : MOST_MILLIS), line);
        }
    }

    @Test
    void time_grows_with_the_size_and_no_faster() throws IOException {
        byte[] small = Files.readAllBytes(table(1_000));
        byte[] large = Files.readAllBytes(table(8_000));
        time(large);

        long one = best(small);
        long eight = best(large);

        assertTrue(eight < 24 * Math.max(one, 1_000_000), one + " ns for 1,000 rows, " + eight + " ns for 8,000");
    }

    private Path table(int rows) throws IOException {
        StringBuilder text = new StringBuilder("Spor;Initiativ;Beløb\n");
        for (int i = 0; i < rows; i++) {
            text.append("1.").append(i).append(";Et initiativ;1.234,50\n");
        }
        return Files.writeString(folder.resolve("rows-" + rows + ".csv"), text);
    }

    private static long best(byte[] file) {
        return LongStream.range(0, 5).map(i -> time(file)).min().orElseThrow();
    }

    private static long time(byte[] file) {
        long start = System.nanoTime();
        assertTrue(HostileReading.outcome(file, SheetForm.CSV).startsWith("read"));
        return System.nanoTime() - start;
    }
}
