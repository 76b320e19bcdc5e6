package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a ZIP file in memory, and no more than a plan can need: a small file cannot become a large one. */
final class Archive {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_FILES = 50;

    private Archive() {}

    /** The files by their names, in their order. */
    static Map<String, byte[]> read(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes(left + 1);
                left -= file.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", MOST_BYTES);
                }
                files.put(entry.getName(), file);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.zip");
        }
        if (files.isEmpty()) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.zip");
        }
        return files;
    }
}
