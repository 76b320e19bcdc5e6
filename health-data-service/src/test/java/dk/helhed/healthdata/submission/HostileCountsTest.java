package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.HostileSheets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that were made to end the service are read or refused in little time and memory. */
class HostileCountsTest {

    // The bare process, a packed workbook of a few MiB, the faults that are kept and some 40 MB.
    private static final String MEMORY = "-Xmx96m";
    private static final long MOST_MILLIS = 15_000;
    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void workbooks_survive() throws Exception {
        assertSurvives(HostileSheets.workbooks(), ".xlsx");
    }

    @Test
    void csv_survives() throws Exception {
        assertSurvives(HostileSheets.texts(), ".csv");
    }

    @Test
    void json_survives() throws Exception {
        assertSurvives(texts(), ".json");
    }

    /** JSON by what is wrong with it. */
    static Map<String, Supplier<byte[]>> texts() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("10 MiB of empty objects", () -> text("[", "{},", 10 * MIB, "{}]"));
        all.put("a plan of empty objects", () -> text("{\"plan\":[", "{},", 10 * MIB, "{}]}"));
        all.put("10 MiB of brackets", () -> text("", "[", 10 * MIB, ""));
        all.put("10 MiB of braces", () -> text("[", "{\"a\":", 10 * MIB, ""));
        all.put("10 MiB of one text", () -> text("[{\"area\":\"", "x", 10 * MIB, "\"}]"));
        all.put("10 MiB of one name", () -> text("[{\"", "x", 10 * MIB, "\":1}]"));
        all.put("10 MiB of digits", () -> text("[{\"RESIDENTS\":", "9", 10 * MIB, "}]"));
        all.put(
                "a huge exponent",
                () -> text("", "", 0, "[{\"area\":\"0751\",\"period\":2020,\"RESIDENTS\":1e999999999}]"));
        all.put(
                "a tiny exponent",
                () -> text("", "", 0, "[{\"area\":\"0751\",\"period\":2020,\"RESIDENTS\":1e-999999999}]"));
        all.put("a million members", HostileCountsTest::members);
        all.put("10 MiB of unknown members", () -> text("[", "{\"x\":1},", 10 * MIB, "{}]"));
        return all;
    }

    private static byte[] members() {
        StringBuilder text = new StringBuilder("[{");
        for (int i = 0; i < 1_000_000; i++) {
            text.append('"').append(i).append("\":1,");
        }
        return text.append("\"a\":1}]").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(String start, String again, int length, String end) {
        int times = again.isEmpty() ? 0 : length / again.length();
        return (start + again.repeat(times) + end).getBytes(StandardCharsets.UTF_8);
    }

    private void assertSurvives(Map<String, Supplier<byte[]>> hostile, String ending) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                HostileCounts.class.getName()));
        for (Map.Entry<String, Supplier<byte[]>> one : hostile.entrySet()) {
            Path file = folder.resolve(one.getKey() + ending);
            Files.write(file, one.getValue().get());
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        System.getLogger("hostile").log(System.Logger.Level.INFO, String.join("\n", lines));

        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        assertEquals(hostile.size(), lines.size(), () -> String.join("\n", lines));
        for (String line : lines) {
            String[] told = line.split("\t", 3);
            assertFalse(told[2].startsWith("failed"), line);
            assertTrue(Long.parseLong(told[1]) <= MOST_MILLIS, line);
        }
    }
}
