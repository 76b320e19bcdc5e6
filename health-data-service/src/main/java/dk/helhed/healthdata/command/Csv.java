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
import dk.helhed.kit.text.CprGuard;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text with a head, from a CSV or the first sheet of a workbook.
 *
 * @param name of the file
 * @param rows each as long as the head
 * @param numbers of the rows in the file, from 1
 */
record Csv(String name, List<String> head, List<List<String>> rows, List<Integer> numbers) {

    /** The whole table is held, and so are its cubes: the memory of the command bounds both. */
    private static final SheetLimits LIMITS =
            new SheetLimits(256 << 20, 1L << 30, 10_000_000, 256, 500, 10_000_000, 100_000_000);

    private static final int MOST_WRONG = 100;

    static Csv read(Path file) {
        return read(file, true);
    }

    /** Of a file without a head; its columns are called by these names. */
    static Csv headless(Path file, List<String> names) {
        Csv all = read(file, false);
        if (all.rows.stream().anyMatch(row -> row.size() > names.size())) {
            throw new Refusal(all.name + " has more columns than the " + names.size() + " that are described: "
                    + Names.list(names) + ".");
        }
        List<List<String>> rows =
                all.rows.stream().map(row -> filled(row, names.size())).toList();
        return new Csv(all.name, names, rows, all.numbers);
    }

    private static List<String> filled(List<String> row, int size) {
        List<String> filled = new ArrayList<>(row);
        while (filled.size() < size) {
            filled.add("");
        }
        return List.copyOf(filled);
    }

    private static Csv read(Path file, boolean hasHead) {
        String name = String.valueOf(file.getFileName());
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Sheets sheets = Sheets.of(name, workbook ? SheetForm.XLSX : SheetForm.CSV, LIMITS);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                SheetRows rows = sheets.open(in)) {
            Row head = rows.nextSheet() && hasHead ? rows.nextRow() : null;
            if (head == null && hasHead) {
                throw new Refusal(name + " is empty.");
            }
            return new Body(name, head == null ? List.of() : names(name, head), hasHead).read(rows);
        } catch (Problem e) {
            throw new Refusal(
                    name + ": " + ProblemTexts.load(Csv.class.getClassLoader()).lines(Locale.ENGLISH, e));
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String file, Row head) {
        List<String> names = head.shown();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Refusal(file + " has two columns " + name + ". Rename or remove one.");
            }
        }
        return names;
    }

    /** Where a column is, or -1. */
    int column(String column) {
        return head.indexOf(column);
    }

    String cell(int row, String column) {
        return rows.get(row).get(column(column));
    }

    /** What follows a head. */
    private record Body(String name, List<String> head, boolean hasHead) {

        Csv read(SheetRows rows) throws IOException {
            List<List<String>> texts = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<FieldProblem> wrong = new ArrayList<>();
            for (Row row = rows.nextRow(); row != null; row = rows.nextRow()) {
                List<String> fields = new ArrayList<>();
                int columns = Math.max(head.size(), row.cells().size());
                for (int column = 0; column < columns; column++) {
                    String fault = hasHead && column >= head.size() ? "cell-beyond-header" : fault(row.cell(column));
                    if (fault != null) {
                        wrong.add(
                                FieldProblem.cell(name, row.number(), Row.letters(column), fault, List.of(column + 1)));
                    } else {
                        fields.add(text(row, column));
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
            return new Csv(name, head, texts, numbers);
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

        /** As ="0751", so that a spreadsheet does not read a code as a number or a date. */
        private static boolean isKept(String shown) {
            return shown.length() > 2 && shown.startsWith("=\"") && shown.endsWith("\"");
        }

        private String text(Row row, int column) {
            Cell cell = row.cell(column);
            String shown = cell instanceof Cell.Number number ? number.value().toPlainString() : cell.shown();
            String text = isKept(shown) ? shown.substring(2, shown.length() - 1).replace("\"\"", "\"") : shown;
            if (CprGuard.looksLikeCpr(text)) {
                throw new Refusal(
                        "%s, row %d, column %s: this looks like a personal number. Tables hold counts of groups only."
                                .formatted(
                                        name,
                                        row.number(),
                                        column < head.size() ? head.get(column) : Row.letters(column)));
            }
            return text;
        }
    }
}
