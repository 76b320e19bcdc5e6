package dk.helhed.healthdata.command;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemTexts;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.SheetLimits;
import dk.helhed.kit.sheet.SheetRows;
import dk.helhed.kit.sheet.Sheets;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text with a head, from a CSV or the first sheet of a workbook.
 *
 * @param rows each as long as the head
 * @param numbers of the rows in the file, from 1
 */
record Csv(List<String> head, List<List<String>> rows, List<Integer> numbers) {

    /** The whole table is held, and so are its cubes: the memory of the command bounds both. */
    private static final SheetLimits LIMITS =
            new SheetLimits(256 << 20, 1L << 30, 10_000_000, 256, 500, 10_000_000, 100_000_000);

    private static final int MOST_WRONG = 100;

    static Csv read(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Sheets sheets = Sheets.of(name, workbook ? SheetForm.XLSX : SheetForm.CSV, LIMITS);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                SheetRows rows = sheets.open(in)) {
            Row head = rows.nextSheet() ? rows.nextRow() : null;
            if (head == null) {
                throw new Refusal(name + " is empty");
            }
            return new Body(head).read(rows);
        } catch (Problem e) {
            throw new Refusal(
                    name + ": " + ProblemTexts.load(Csv.class.getClassLoader()).lines(Locale.ENGLISH, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a column is, or -1. */
    int column(String name) {
        return head.indexOf(name);
    }

    static String join(List<String> fields) {
        return String.join(",", fields.stream().map(Csv::quoted).toList());
    }

    private static String quoted(String field) {
        boolean isPlain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** What follows a head. */
    private record Body(Row head) {

        private static final String TABLE = "table";

        Csv read(SheetRows rows) throws IOException {
            List<String> names = head.shown();
            List<List<String>> texts = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<FieldProblem> wrong = new ArrayList<>();
            for (Row row = rows.nextRow(); row != null; row = rows.nextRow()) {
                List<String> fields = new ArrayList<>();
                for (int column = 0; column < Math.max(names.size(), row.cells().size()); column++) {
                    String fault = column < names.size() ? fault(row.cell(column)) : "cell-beyond-header";
                    if (fault != null) {
                        wrong.add(FieldProblem.cell(
                                TABLE, row.number(), Row.letters(column), fault, List.of(column + 1)));
                    } else {
                        fields.add(text(row.cell(column)));
                    }
                }
                texts.add(fields);
                numbers.add(row.number());
                if (wrong.size() > MOST_WRONG) {
                    break;
                }
            }
            if (!wrong.isEmpty()) {
                throw Problem.of(ProblemType.RULE_VIOLATED).with(wrong);
            }
            return new Csv(names, texts, numbers);
        }

        private static @Nullable String fault(Cell cell) {
            return switch (cell) {
                case Cell.Uncomputed formula -> "cell-formula-without-value";
                case Cell.Failed error -> "cell-error";
                case Cell.Date date -> "cell-day-is-no-text";
                case Cell.Text text -> null;
                case Cell.Number number -> null;
                case Cell.Truth truth -> null;
                case Cell.Empty empty -> null;
            };
        }

        private static String text(Cell cell) {
            return cell instanceof Cell.Number number ? number.value().toPlainString() : cell.shown();
        }
    }
}
