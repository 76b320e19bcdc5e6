package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.DelimitedText;
import dk.helhed.healthdata.csv.Dialect;
import dk.helhed.healthdata.reading.model.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a whole version as files for programs: codes, all figures, status and reason. Names of codes are not in them: they
 * are in what the API says of the version. The same version gives the same bytes.
 */
public final class BulkFiles {

    private static final int BUFFER = 1 << 16;

    private BulkFiles() {}

    /** CSV (RFC 4180) as a gzip file without a name or time in it (RFC 1952). */
    public static void csv(Answer answer, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER);
        Csv.write(answer, Columns.withoutNames(answer), new DelimitedText(gzip, Dialect.PLAIN));
        gzip.finish();
    }

    /** What is in the CSV file.
     *
     * @param url of the CSV file, as it is reached from this one
     */
    public static void description(Answer answer, String url, OutputStream out) throws IOException {
        CsvDescription.write(answer, Columns.withoutNames(answer), url, out);
    }

    /** Parquet, typed: codes are texts, counts whole numbers, and what is hidden is null. */
    public static void parquet(Answer answer, Path file) throws IOException {
        ParquetTable.write(answer, Columns.withoutNames(answer), file);
    }
}
