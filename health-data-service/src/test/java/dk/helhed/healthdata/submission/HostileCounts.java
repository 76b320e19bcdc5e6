package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.Cell;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads submissions in a process of its own, whose memory the caller bounds, and says of each what came of it. */
final class HostileCounts {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    static final Structure STRUCTURE = new Structure(
            List.of(
                    new Dimension("area", Role.AREA, TITLE, List.of(new Code("0751", null)), null, null),
                    new Dimension("period", Role.PERIOD, TITLE, null, null, null)),
            List.of(new Measure("RESIDENTS", TITLE, Measure.Counts.PERSONS, null, null, null, null, null)));

    private HostileCounts() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path path = Path.of(file);
            long start = System.nanoTime();
            String outcome = outcome(path);
            System.out.printf("%s\t%d\t%s%n", path.getFileName(), (System.nanoTime() - start) / 1_000_000, outcome);
        }
    }

    private static String outcome(Path file) throws IOException {
        String name = file.toString();
        Format format = Format.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        FaultList faults = new FaultList(0);
        Columns columns = new Columns(STRUCTURE);
        int rows = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                RowSource source = SubmissionReceiver.open(format, in, columns, faults)) {
            RowCheck check = new RowCheck(STRUCTURE, columns, faults);
            while (faults.count() == 0 || rows > 0) {
                Cell[] cells = source.next();
                if (cells == null) {
                    break;
                }
                check.check(source.row(), cells);
                rows++;
            }
            return "read " + rows + ", faults " + faults.count();
        } catch (Problem refused) {
            return String.valueOf(refused.getMessage());
        } catch (UnreadableRowException | JsonProcessingException e) {
            return "row-malformed";
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return "failed " + e;
        }
    }
}
