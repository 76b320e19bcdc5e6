package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.sheet.AmountUnit;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.ColumnTitle;
import dk.helhed.kit.sheet.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The positions of the columns of an extract, among which others may stand.
 *
 * @param places from the left, from 0, of those that are there
 * @param units of the columns of amounts
 * @param width how many columns have a name
 */
record ExtractHeader(Map<ExtractColumn, Integer> places, Map<ExtractColumn, AmountUnit> units, int width) {

    private static final int FEWEST = 2;

    /** Recognises the first row that names columns; rows above it are titles. */
    static boolean is(Row row) {
        List<ColumnTitle> titles = titles(row);
        return Stream.of(ExtractColumn.values())
                        .filter(column -> titles.stream().anyMatch(column::isNamed))
                        .limit(FEWEST)
                        .count()
                >= FEWEST;
    }

    private static List<ColumnTitle> titles(Row row) {
        return row.shown().stream().map(ColumnTitle::of).toList();
    }

    static ExtractHeader of(Row row, List<FieldProblem> problems) {
        Map<ExtractColumn, Integer> places = new EnumMap<>(ExtractColumn.class);
        Map<ExtractColumn, AmountUnit> units = new EnumMap<>(ExtractColumn.class);
        List<ColumnTitle> titles = titles(row);
        for (ExtractColumn column : ExtractColumn.values()) {
            for (String name : column.names()) {
                List<Integer> named = IntStream.range(0, titles.size())
                        .filter(i -> titles.get(i).name().equalsIgnoreCase(name))
                        .boxed()
                        .toList();
                if (named.size() > 1 && !places.containsKey(column)) {
                    refuse(row.number(), column, "column-twice", problems);
                }
                named.stream().findFirst().ifPresent(place -> places.putIfAbsent(column, place));
            }
            Integer place = places.get(column);
            if (place != null) {
                units.put(column, unit(row.number(), column, titles.get(place), problems));
            }
        }
        ExtractHeader header = new ExtractHeader(places, units, titles.size());
        header.refuseMissing(row.number(), problems);
        return header;
    }

    private static AmountUnit unit(int row, ExtractColumn column, ColumnTitle title, List<FieldProblem> problems) {
        boolean amount = List.of(ExtractColumn.AMOUNT, ExtractColumn.DEBIT, ExtractColumn.CREDIT)
                .contains(column);
        if (amount && !title.note().isEmpty() && title.unit().isEmpty()) {
            refuse(row, column, "unknown-unit", problems);
        }
        return title.unit().orElse(AmountUnit.KRONER);
    }

    private void refuseMissing(int row, List<FieldProblem> problems) {
        for (ExtractColumn column : List.of(ExtractColumn.ACCOUNT, ExtractColumn.DATE, ExtractColumn.TEXT)) {
            if (!has(column)) {
                refuse(row, column, "required", problems);
            }
        }
        boolean sides = has(ExtractColumn.DEBIT) || has(ExtractColumn.CREDIT);
        if (has(ExtractColumn.AMOUNT) && sides) {
            refuse(row, ExtractColumn.AMOUNT, "amount-and-sides", problems);
        } else if (sides && !(has(ExtractColumn.DEBIT) && has(ExtractColumn.CREDIT))) {
            refuse(row, has(ExtractColumn.DEBIT) ? ExtractColumn.CREDIT : ExtractColumn.DEBIT, "required", problems);
        } else if (!sides && !has(ExtractColumn.AMOUNT)) {
            refuse(row, ExtractColumn.AMOUNT, "required", problems);
        }
    }

    boolean has(ExtractColumn column) {
        return places.containsKey(column);
    }

    Cell cell(Row row, ExtractColumn column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    AmountUnit unit(ExtractColumn column) {
        return units.getOrDefault(column, AmountUnit.KRONER);
    }

    private static void refuse(int row, ExtractColumn column, String code, List<FieldProblem> problems) {
        problems.add(FieldProblem.cell(ExtractParser.TABLE, row, column.title(), code, List.of()));
    }
}
