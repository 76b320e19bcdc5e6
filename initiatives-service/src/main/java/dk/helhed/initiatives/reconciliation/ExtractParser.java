package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.DanishAmount;
import dk.helhed.kit.sheet.DanishDay;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.SheetLimits;
import dk.helhed.kit.sheet.Sheets;
import dk.helhed.kit.table.CellText;
import dk.helhed.kit.text.CprGuard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an accounting extract, and notes every cell that does not hold what it should. */
final class ExtractParser {

    static final String TABLE = "extract";

    private static final int MOST_ACCOUNT = 100;
    private static final int MOST_TEXT = 500;
    private static final int MOST_VOUCHER = 100;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> TOTALS = Set.of("i alt", "ialt", "sum", "total", "subtotal", "samlet", "delsum");

    private static final ExtractHeader NONE = new ExtractHeader(Map.of(), Map.of(), 0);

    private final ExtractPeriod period;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<ExtractLine> lines = new ArrayList<>();
    private ExtractHeader header = NONE;
    private boolean readable;
    private Money sinceTotal = Money.ZERO;
    private Money all = Money.ZERO;

    private ExtractParser(ExtractPeriod period) {
        this.period = period;
    }

    /**
     * To be called on a thread that may block.
     *
     * @throws Problem 422 with every offending cell, a hundred at most
     */
    static List<ExtractLine> of(SheetForm form, byte[] file, ExtractPeriod period) {
        ExtractParser reading = new ExtractParser(period);
        Sheets.of(TABLE, form, SheetLimits.UPLOAD).headedBy(ExtractHeader::is).rows(file, reading::take);
        if (reading.header == NONE) {
            // So that each missing column is reported.
            ExtractHeader unused = ExtractHeader.of(new Row(1, List.of()), reading.problems);
        }
        if (!reading.problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(reading.problems.stream().limit(MOST_PROBLEMS).toList());
        }
        return List.copyOf(reading.lines);
    }

    private void take(Row row) {
        if (header == NONE && ExtractHeader.is(row)) {
            header = ExtractHeader.of(row, problems);
            readable = problems.isEmpty();
        } else if (readable && problems.size() < MOST_PROBLEMS) {
            read(row);
        }
    }

    private void read(Row row) {
        if (isTotal(row)) {
            total(row);
        } else {
            line(row);
        }
    }

    /** It has no day, and one of its texts says what it is. */
    private boolean isTotal(Row row) {
        return header.cell(row, ExtractColumn.DATE).isEmpty()
                && row.cells().stream().anyMatch(cell -> cell instanceof Cell.Text text && isTotal(text.text()));
    }

    private static boolean isTotal(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        boolean ended = plain.endsWith(":") || plain.endsWith(".");
        return TOTALS.contains(ended ? plain.substring(0, plain.length() - 1).strip() : plain);
    }

    /** Of all lines above it, or of those since the last one. */
    private void total(Row row) {
        Money total = amount(row, false);
        if (total != null && !total.equals(all) && !total.equals(sinceTotal)) {
            refuse(row, amountColumn(), "total-differs", all.inKroner());
        }
        sinceTotal = Money.ZERO;
    }

    private void line(Row row) {
        int before = problems.size();
        for (int i = header.width(); i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                problems.add(FieldProblem.cell(
                        TABLE, row.number(), "", "cell-beyond-header", List.of(String.valueOf(i + 1))));
                break;
            }
        }
        String account = text(row, ExtractColumn.ACCOUNT, MOST_ACCOUNT);
        LocalDate day = day(row);
        Money amount = amount(row, true);
        String text = text(row, ExtractColumn.TEXT, MOST_TEXT);
        String voucher = text(row, ExtractColumn.VOUCHER, MOST_VOUCHER);
        if (header.cell(row, ExtractColumn.ACCOUNT).isEmpty()) {
            refuse(row, ExtractColumn.ACCOUNT, "required");
        }
        String currency = text(row, ExtractColumn.CURRENCY, MOST_TEXT);
        if (!currency.isEmpty() && !Set.of("dkk", "kr", "kr.").contains(currency.toLowerCase(Locale.ROOT))) {
            refuse(row, ExtractColumn.CURRENCY, "other-currency");
        }
        if (day != null && amount != null && problems.size() == before) {
            lines.add(new ExtractLine(row.number(), account, day, amount, text, voucher));
            sinceTotal = sinceTotal.plus(amount);
            all = all.plus(amount);
        }
    }

    private @Nullable LocalDate day(Row row) {
        return switch (DanishDay.read(header.cell(row, ExtractColumn.DATE))) {
            case CellResult.Value<LocalDate>(LocalDate day) -> {
                if (day.isBefore(period.from()) || day.isAfter(period.to())) {
                    refuse(row, ExtractColumn.DATE, "outside-extract");
                }
                yield day;
            }
            case CellResult.Nothing<LocalDate> nothing -> {
                refuse(row, ExtractColumn.DATE, "required");
                yield null;
            }
            case CellResult.Refused<LocalDate> refused -> {
                refuse(row, ExtractColumn.DATE, refused.code(), refused.args().toArray());
                yield null;
            }
        };
    }

    /** Null where none can be read; of two sides, the debit less the credit. */
    private @Nullable Money amount(Row row, boolean oneSide) {
        if (header.has(ExtractColumn.AMOUNT)) {
            Money amount = amount(row, ExtractColumn.AMOUNT);
            if (amount == null
                    && oneSide
                    && header.cell(row, ExtractColumn.AMOUNT).isEmpty()) {
                refuse(row, ExtractColumn.AMOUNT, "required");
            }
            return amount;
        }
        Money debit = amount(row, ExtractColumn.DEBIT);
        Money credit = amount(row, ExtractColumn.CREDIT);
        if (debit == null && credit == null) {
            if (oneSide
                    && header.cell(row, ExtractColumn.DEBIT).isEmpty()
                    && header.cell(row, ExtractColumn.CREDIT).isEmpty()) {
                refuse(row, ExtractColumn.DEBIT, "required");
            }
            return null;
        }
        Money left = debit == null ? Money.ZERO : debit;
        Money right = credit == null ? Money.ZERO : credit;
        if (oneSide && !left.equals(Money.ZERO) && !right.equals(Money.ZERO)) {
            refuse(row, ExtractColumn.CREDIT, "debit-and-credit");
        }
        // Some systems write a credit below Kredit with a minus, others mean one taken back.
        if (right.negative()) {
            refuse(row, ExtractColumn.CREDIT, "negative-credit");
        }
        return left.minus(right);
    }

    private @Nullable Money amount(Row row, ExtractColumn column) {
        return switch (DanishAmount.read(header.cell(row, column), header.unit(column))) {
            case CellResult.Value<Money>(Money amount) -> amount;
            case CellResult.Nothing<Money> nothing -> null;
            case CellResult.Refused<Money> refused -> {
                refuse(row, column, refused.code(), refused.args().toArray());
                yield null;
            }
        };
    }

    private ExtractColumn amountColumn() {
        return header.has(ExtractColumn.AMOUNT) ? ExtractColumn.AMOUNT : ExtractColumn.DEBIT;
    }

    private String text(Row row, ExtractColumn column, int most) {
        return switch (CellText.read(header.cell(row, column))) {
            case CellResult.Value<String>(String text) -> {
                refuseUnfit(row, column, text, most);
                yield text;
            }
            case CellResult.Nothing<String> nothing -> "";
            case CellResult.Refused<String> refused -> {
                refuse(row, column, refused.code(), refused.args().toArray());
                yield "";
            }
        };
    }

    private void refuseUnfit(Row row, ExtractColumn column, String text, int most) {
        // The numbers of accounts and vouchers are rows of digits.
        if (column == ExtractColumn.TEXT ? CprGuard.looksLikeCpr(text) : CprGuard.isWrittenAsCpr(text)) {
            refuse(row, column, "personal-number");
        }
        if (text.indexOf('\0') >= 0) {
            refuse(row, column, "unstorable-character");
        }
        if (text.length() > most) {
            refuse(row, column, "extract-text", most);
        }
    }

    private void refuse(Row row, ExtractColumn column, String code, Object... args) {
        problems.add(FieldProblem.cell(TABLE, row.number(), column.title(), code, List.of(args)));
    }
}
