package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files are read by programs that are not those that wrote them. */
class ParquetTest {

    @TempDir
    Path folder;

    private Answer answer;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        Answers random = new Answers(5);
        DatasetShape shape = random.shape();
        answer = random.answer(Answers.everything(shape), random.cells(shape), Map.of());
        file = folder.resolve("bulk.parquet");
        BulkFiles.parquet(answer, file);
    }

    @Test
    void hardwoodReadsTheCells() throws IOException {
        List<Decoded> cells = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                List<String> codes = new ArrayList<>();
                for (String name : keys()) {
                    codes.add(rows.getString(name));
                }
                Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
                for (Figure figure : Figure.values()) {
                    figures.put(figure, rows.isNull(figure.code()) ? null : number(rows, figure));
                }
                cells.add(new Decoded(
                        codes,
                        figures,
                        rows.getString("status"),
                        rows.isNull("reason") ? null : rows.getString("reason")));
            }
        }
        assertEquals(Decoded.of(answer), cells);
    }

    private static double number(RowReader rows, Figure figure) {
        return figure == Figure.COUNT || figure == Figure.DENOMINATOR
                ? rows.getLong(figure.code())
                : rows.getDouble(figure.code());
    }

    @Test
    void duckDbReadsTheCellsAndTheirTypes() throws SQLException, IOException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            List<Decoded> cells = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select * from read_parquet('" + file + "')")) {
                assertEquals("VARCHAR", row.getMetaData().getColumnTypeName(1));
                while (row.next()) {
                    List<String> codes = new ArrayList<>();
                    for (String name : keys()) {
                        codes.add(row.getString(name));
                    }
                    Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
                    for (Figure figure : Figure.values()) {
                        double number = row.getDouble(figure.code());
                        figures.put(figure, row.wasNull() ? null : number);
                    }
                    cells.add(new Decoded(codes, figures, row.getString("status"), row.getString("reason")));
                }
            }
            assertEquals(Decoded.of(answer), cells);
            try (ResultSet row = statement.executeQuery(
                    "select sum(count), count(count) from read_parquet('" + file + "') where status = 'Q'")) {
                row.next();
                assertEquals(0, row.getLong(2), "no hidden cell counts as a number");
                assertEquals(null, row.getObject(1));
            }
        }
    }

    @Test
    void theSameVersionGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.parquet");
        BulkFiles.parquet(answer, again);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>(AxisNames.of(answer.shape()));
        keys.add("indicator");
        return keys;
    }
}
