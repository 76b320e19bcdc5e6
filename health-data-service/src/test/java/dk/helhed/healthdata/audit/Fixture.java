package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small table by the names of its cells, to be written down in a test and attacked. */
final class Fixture {

    private final LinkedTable.Builder builder = LinkedTable.builder();
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final BitSet hidden = new BitSet();
    private long floor = 1;

    /** The lines of a file after its head, without quotes. */
    static List<String[]> rows(String file) {
        try (InputStream in = Fixture.class.getResourceAsStream("/sdc/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fixture floor(long least) {
        floor = least;
        return this;
    }

    Fixture shown(String name, long value) {
        return cell(name, value, CellDisclosure.OPEN, false);
    }

    Fixture hidden(String name, long value) {
        hidden.set(cells.size());
        return cell(name, value, CellDisclosure.OPEN, false);
    }

    Fixture primary(String name, long value) {
        hidden.set(cells.size());
        return cell(name, value, CellDisclosure.OPEN, true);
    }

    /** Of which nobody may be able to say that it is below the reach. */
    Fixture primary(String name, long value, long reach) {
        hidden.set(cells.size());
        cells.put(name, builder.cell(name, value, floor, CellDisclosure.OPEN, true, reach));
        return this;
    }

    Fixture cell(String name, long value, CellDisclosure disclosure, boolean isPrimary) {
        cells.put(name, builder.cell(name, value, floor, disclosure, isPrimary));
        return this;
    }

    /** {@code sum("total", "a", "b")}: the total is what its parts add up to. */
    Fixture sum(String total, String... parts) {
        builder.sum(
                cells.get(total), List.of(parts).stream().mapToInt(cells::get).toArray());
        return this;
    }

    Fixture equation(Map<String, Integer> terms) {
        List<String> names = new ArrayList<>(terms.keySet());
        builder.equation(
                names.stream().mapToInt(cells::get).toArray(),
                names.stream().mapToInt(terms::get).toArray());
        return this;
    }

    Fixture show(String name) {
        hidden.clear(cells.get(name));
        return this;
    }

    LinkedTable table() {
        return builder.build();
    }

    BitSet pattern() {
        return hidden;
    }

    AuditReport attack(int width) {
        return Audit.run(table(), hidden, AuditOptions.of(width, Duration.ofMinutes(10)), progress -> {});
    }

    static Map<String, Finding> byCell(AuditReport report) {
        return report.findings().stream().collect(Collectors.toMap(Finding::cell, Function.identity()));
    }
}
