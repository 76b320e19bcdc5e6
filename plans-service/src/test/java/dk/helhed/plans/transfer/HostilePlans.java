package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plans in a process of its own, whose memory the caller bounds, and says of each what came of it. */
final class HostilePlans {

    private HostilePlans() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path path = Path.of(file);
            byte[] bytes = Files.readAllBytes(path);
            long start = System.nanoTime();
            String outcome = outcome(bytes, PlanForm.valueOf(file.substring(file.lastIndexOf('.') + 1)));
            System.out.printf("%s\t%d\t%s%n", path.getFileName(), (System.nanoTime() - start) / 1_000_000, outcome);
        }
    }

    private static String outcome(byte[] file, PlanForm form) {
        try {
            if (form == PlanForm.JSON) {
                return "read " + PlanParser.rowsOfDocument(file);
            }
            return "read "
                    + new TablesParser(TablesTest.TABLES).read(form, file).size();
        } catch (Problem refused) {
            return refused.getMessage();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return "failed " + e;
        }
    }
}
