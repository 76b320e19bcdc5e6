package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.csv.DanishAmount;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.table.CellText;
import dk.helhed.kit.text.CprGuard;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an accounting extract, and notes every cell that does not hold what it should. */
final class ExtractReading {

    static final String TABLE = "extract";

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final int MOST_ACCOUNT = 100;
    private static final int MOST_TEXT = 500;

    /** The columns, each with the names that accounting systems give it. */
    private enum Column {
        ACCOUNT("Kontostreng", "Konto", "Account"),
        DATE("Dato", "Bogføringsdato", "Date"),
        AMOUNT("Beløb", "Amount"),
        TEXT("Tekst", "Text");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String title() {
            return names.getFirst();
        }
    }

    private final LocalDate from;
    private final LocalDate to;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<ExtractLine> lines = new ArrayList<>();

    private ExtractReading(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Problem 422 with every offending cell, a hundred at most */
    static List<ExtractLine> of(List<List<String>> rows, LocalDate from, LocalDate to) {
        ExtractReading reading = new ExtractReading(from, to);
        reading.header(rows.isEmpty() ? List.of() : rows.getFirst());
        if (reading.problems.isEmpty()) {
            reading.lines(rows);
        }
        if (!reading.problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(reading.problems.stream().limit(100).toList());
        }
        return List.copyOf(reading.lines);
    }

    private void header(List<String> names) {
        for (Column column : Column.values()) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i).strip();
                if (column.names.stream().anyMatch(name::equalsIgnoreCase)) {
                    places.putIfAbsent(column, i);
                }
            }
            if (!places.containsKey(column)) {
                refuseIf(true, 1, column, "required");
            }
        }
    }

    private void lines(List<List<String>> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(text -> !text.isBlank())) {
                line(i + 1, rows.get(i));
            }
        }
    }

    private void line(int row, List<String> cells) {
        int before = problems.size();
        String account = text(row, cells, Column.ACCOUNT, MOST_ACCOUNT);
        Optional<LocalDate> date = date(cell(cells, Column.DATE));
        Optional<Money> amount = DanishAmount.parse(cell(cells, Column.AMOUNT));
        String text = text(row, cells, Column.TEXT, MOST_TEXT);
        refuseIf(account.isEmpty(), row, Column.ACCOUNT, "required");
        refuseIf(date.isEmpty(), row, Column.DATE, "date-of-extract");
        refuseIf(
                date.filter(day -> day.isBefore(from) || day.isAfter(to)).isPresent(),
                row,
                Column.DATE,
                "outside-extract");
        refuseIf(amount.isEmpty(), row, Column.AMOUNT, "danish-amount");
        if (problems.size() == before) {
            lines.add(new ExtractLine(row, account, date.orElseThrow(), amount.orElseThrow(), text));
        }
    }

    private String cell(List<String> cells, Column column) {
        int place = places.getOrDefault(column, -1);
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    private String text(int row, List<String> cells, Column column, int most) {
        String text = CellText.plain(cell(cells, column));
        boolean personal = column == Column.ACCOUNT ? CprGuard.isWrittenAsCpr(text) : CprGuard.looksLikeCpr(text);
        refuseIf(personal, row, column, "personal-number");
        refuseIf(text.indexOf('\0') >= 0, row, column, "unstorable-character");
        refuseIf(text.length() > most, row, column, "extract-text", most);
        return text;
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException e) {
                // Another form may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    private void refuseIf(boolean broken, int row, Column column, String code, Object... args) {
        if (broken) {
            problems.add(FieldProblem.cell(TABLE, row, column.title(), code, List.of(args)));
        }
    }
}
