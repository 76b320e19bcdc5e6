package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the cells out of a table by the names of its columns. */
final class TableReader {

    private TableReader() {}

    /**
     * @param code turns what stands in a cell back into a code
     * @param number turns what stands in a cell into what Java reads
     */
    static List<Decoded> read(
            Answer answer, List<List<String>> table, UnaryOperator<String> code, UnaryOperator<String> number) {
        List<String> header = table.getFirst();
        List<String> keys = new ArrayList<>(AxisNames.of(answer.shape()));
        keys.add("indicator");
        List<Decoded> cells = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            if (row.size() != header.size()) {
                throw new AssertionError("a row of another width");
            }
            List<String> codes = keys.stream()
                    .map(key -> code.apply(row.get(header.indexOf(key))))
                    .toList();
            Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
            for (Figure figure : answer.question().figures()) {
                String text = row.get(header.indexOf(figure.code()));
                figures.put(figure, text.isEmpty() ? null : Double.valueOf(number.apply(text)));
            }
            String reason = row.get(header.indexOf("reason"));
            cells.add(new Decoded(codes, figures, row.get(header.indexOf("status")), reason.isEmpty() ? null : reason));
        }
        return cells;
    }

    /** What a spreadsheet shows of {@code ="0751"}. */
    static String unguarded(String cell) {
        return cell.startsWith("=\"") && cell.endsWith("\"") ? cell.substring(2, cell.length() - 1) : cell;
    }
}
