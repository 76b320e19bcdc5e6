package dk.helhed.initiatives.csv;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.table.CsvRows;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a file as texts, row by row; the index of a row is its number in the file less one. */
public final class SheetFile {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    // Excel shows no more digits than these, and stores 0.30000000000000004 where it shows 0.3.
    private static final MathContext SHOWN = new MathContext(15);

    private SheetFile() {}

    /** Reads it on a thread that may take its time, and goes on where the request is. */
    public static Uni<List<List<String>>> readAside(SheetForm form, byte[] bytes) {
        return Blocking.call(() -> read(form, bytes));
    }

    /** @throws Problem 400 where it is not what its media type says, 413 where it is too large when unpacked */
    static List<List<String>> read(SheetForm form, byte[] bytes) {
        List<List<String>> rows = switch (form) {
            case CSV -> rows(text(bytes));
            case XLSX -> workbook(bytes);
        };
        if (rows.size() > MOST_ROWS) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, "too-many-rows", MOST_ROWS);
        }
        return rows;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> all = new ArrayList<>();
        try (CsvRows rows = CsvRows.of(new StringReader(text))) {
            for (List<String> row = rows.next(); row != null && all.size() <= MOST_ROWS; row = rows.next()) {
                all.add(row);
            }
        } catch (IOException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.csv", all.size() + 1);
        }
        return all;
    }

    /** UTF-8, or else what spreadsheets on a Danish Windows write. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> workbook(byte[] bytes) {
        refuseBomb(bytes);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext() && rows.size() <= MOST_ROWS; ) {
                Row row = all.next();
                while (rows.size() < Math.min(row.getRowNum() - 1, MOST_ROWS + 1)) {
                    rows.add(List.of());
                }
                rows.add(texts(row));
            }
        } catch (IOException | RuntimeException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.xlsx");
        }
        return rows;
    }

    /** A small file must not become a large one. */
    private static void refuseBomb(byte[] bytes) {
        long left = MOST_BYTES;
        byte[] part = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(part); n >= 0 && left >= 0; n = in.read(part)) {
                        left -= n;
                    }
                }
                if (left < 0) {
                    throw Problem.of(ProblemType.BODY_TOO_LARGE, "body-too-large", MOST_BYTES);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.xlsx");
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getOptionalCell(i).map(SheetFile::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
        return number
                ? new BigDecimal(raw)
                        .round(SHOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : raw.strip();
    }
}
