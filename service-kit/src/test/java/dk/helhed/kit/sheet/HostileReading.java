package dk.helhed.kit.sheet;

import dk.helhed.kit.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files in a process of its own, whose memory the caller bounds, and says of each what came of it. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] files) throws IOException {
        // The first reading also loads classes.
        String unused = outcome("Spor;Initiativ\n1;2".getBytes(StandardCharsets.UTF_8), SheetForm.CSV);
        for (String file : files) {
            Path path = Path.of(file);
            SheetForm form = file.endsWith(".csv") ? SheetForm.CSV : SheetForm.XLSX;
            byte[] bytes = Files.readAllBytes(path);
            // Of this thread alone: the machine may have other work.
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String outcome = outcome(bytes, form);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            System.out.printf("%s\t%d\t%s%n", path.getFileName(), spent / 1_000_000, outcome);
        }
    }

    static String outcome(byte[] file, SheetForm form) {
        try {
            // Held, as an importer may.
            List<Row> rows = new ArrayList<>();
            Sheets.of("probe", form, SheetLimits.UPLOAD)
                    .headedBy(row -> row.shown().contains("Initiativ"))
                    .rows(file, rows::add);
            return "read " + rows.size();
        } catch (Problem refused) {
            return refused.getMessage();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return "failed " + e;
        }
    }
}
