package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.SheetLimits;
import dk.helhed.kit.sheet.SheetRows;
import dk.helhed.kit.sheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The tables of a file, one after the other, as they stream: of a ZIP file of CSV files, or of a workbook. */
final class TableFiles {

    /** What looks at a table: its name, and its rows; null where no table has that name. */
    interface Look {

        void at(String name, @Nullable SheetRows rows) throws IOException;
    }

    static final int MOST_ENTRIES = 100;
    /** Bytes of all files in a ZIP file together. */
    static final int MOST_UNPACKED = 40 * 1024 * 1024;

    static final SheetLimits LIMITS = SheetLimits.UPLOAD.withRows(PlanParser.MOST_ROWS);

    private static final String CSV = ".csv";

    private final List<PlanTable> tables;

    TableFiles(List<PlanTable> tables) {
        this.tables = tables;
    }

    /** @throws Problem 400 where the file is not what it is said to be, 413 where it is too large */
    void each(PlanForm form, byte[] file, Look look) {
        try {
            if (form == PlanForm.XLSX) {
                sheets(file, look);
            } else {
                entries(file, look);
            }
        } catch (IOException | IllegalArgumentException e) {
            // The file is in memory: what cannot be read is not what it is said to be.
            throw Problem.of(ProblemType.MALFORMED_REQUEST, form == PlanForm.XLSX ? "malformed.xlsx" : "malformed.zip");
        }
    }

    private void sheets(byte[] file, Look look) throws IOException {
        try (SheetRows rows = Sheets.of("plan", SheetForm.XLSX, LIMITS).open(new ByteArrayInputStream(file))) {
            while (rows.nextSheet()) {
                look.at(rows.name(), columns(rows.name()).isEmpty() ? null : rows);
            }
        }
    }

    private void entries(byte[] file, Look look) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            Unpacked unpacked = new Unpacked(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw Problem.of(ProblemType.BODY_TOO_LARGE, "zip-too-many-entries", MOST_ENTRIES);
                }
                if (!entry.isDirectory() && !isOfTheArchiver(entry.getName())) {
                    entry(entry.getName(), unpacked, look);
                }
                // What nobody looks at is unpacked too, and counts.
                unpacked.skipRest();
            }
        }
        if (entries == 0) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.zip");
        }
    }

    private void entry(String path, Unpacked unpacked, Look look) throws IOException {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = file.regionMatches(true, Math.max(0, file.length() - CSV.length()), CSV, 0, CSV.length())
                ? file.substring(0, file.length() - CSV.length())
                : file;
        List<String> columns = columns(name);
        if (columns.isEmpty()) {
            look.at(name, null);
            return;
        }
        Sheets sheets = Sheets.of(name, SheetForm.CSV, LIMITS)
                .headedBy(row -> row.shown().stream().allMatch(cell -> cell.isEmpty() || columns.contains(cell)));
        try (SheetRows rows = sheets.open(unpacked)) {
            if (rows.nextSheet()) {
                look.at(name, rows);
            }
        }
    }

    private List<String> columns(String table) {
        return tables.stream()
                .filter(one -> one.name().equalsIgnoreCase(table))
                .flatMap(one -> one.columns().stream())
                .map(Column::name)
                .toList();
    }

    /** What archivers put beside the files that they were given. */
    private static boolean isOfTheArchiver(String path) {
        return path.startsWith("__MACOSX/") || path.contains("/__MACOSX/") || path.endsWith(".DS_Store");
    }

    /** Counts what comes out of the ZIP file, and leaves it open for the next entry. */
    private static final class Unpacked extends FilterInputStream {

        private long bytes;

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > MOST_UNPACKED) {
                throw Problem.of(ProblemType.BODY_TOO_LARGE, "zip-unpacks-too-large", MOST_UNPACKED);
            }
        }

        void skipRest() throws IOException {
            byte[] some = new byte[8192];
            while (read(some, 0, some.length) >= 0) {
                // Counted where it is read.
            }
        }

        @Override
        public void close() {
            // There may be another entry.
        }
    }
}
