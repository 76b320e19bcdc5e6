package dk.helhed.healthdata.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook again with the time of its figures in the place of the time of its making: the same answer gives the same bytes. */
final class WorkbookTimes {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    // The first that a ZIP file can say.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookTimes() {}

    static void write(Path workbook, Instant created, OutputStream out) throws IOException {
        ZipOutputStream written = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                written.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        written.write(at(created, content.readAllBytes()));
                    } else {
                        content.transferTo(written);
                    }
                }
                written.closeEntry();
            }
        }
        written.finish();
        out.flush();
    }

    private static byte[] at(Instant created, byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + created.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
