package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet opens the files and keeps what stands in them; where LibreOffice is not installed, nothing is tried. */
class LibreOfficeTest {

    /** CSV with commas, quotes and UTF-8, each cell as it is shown. */
    private static final String AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
    /** Semicolons, UTF-8, from the first line, Danish numbers, formulas as Excel takes them. */
    private static final String DANISH = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1030,false,true,false,false,false,-1,true";

    private static final Answer ANSWER = TrapsTest.answer(
            List.of(Figure.VALUE, Figure.COUNT),
            new Cell(null, 0, 0, 40, 0, 8.8, Double.NaN, Double.NaN),
            Cell.without(Reason.SUPPRESSED),
            new Cell(null, 62.5, 250, 400, 57.7, 67.1, 54.8, 69.6));

    @TempDir
    Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(office() != null, "LibreOffice is not installed");
    }

    private static @Nullable String office() {
        String named = System.getenv("SOFFICE");
        return named != null ? named : Files.isExecutable(Path.of("/usr/bin/soffice")) ? "/usr/bin/soffice" : null;
    }

    @Test
    void aDanishTableKeepsZerosDaysAndLetters() throws IOException, InterruptedException {
        Path file = folder.resolve("tal.csv");
        Files.write(file, Decoded.bytes(Csv.DANISH, ANSWER));
        check(convert(file, DANISH), "62,5");
    }

    @Test
    void aWorkbookKeepsZerosDaysAndLetters() throws IOException, InterruptedException {
        Path file = folder.resolve("tal.xlsx");
        Files.write(file, Decoded.bytes(new Xlsx(), ANSWER));
        check(convert(file), "62.5");
    }

    private static void check(List<List<String>> table, String number) {
        int area = table.getFirst().indexOf("area");
        int label = table.getFirst().indexOf("area_label");
        int value = table.getFirst().indexOf("value");
        List<List<String>> rows = table.subList(1, 4);
        assertEquals(List.of("0751", "10-14", "DK"), rows.stream().map(row -> row.get(area)).toList());
        assertEquals("", rows.get(1).get(value));
        assertEquals(number.replace(',', '.'), rows.get(2).get(value).replace(',', '.'));
        assertEquals(
                ANSWER.language().of(ANSWER.shape().area().codes().getFirst().label()),
                rows.getFirst().get(label));
    }

    private List<List<String>> convert(Path file, String... more) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                Objects.requireNonNull(office()),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                AS_SHOWN,
                "--outdir",
                out.toString()));
        command.addAll(List.of(more));
        command.add(file.toString());
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        if (!office.waitFor(120, TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
        Path converted = out.resolve(file.getFileName().toString().replaceFirst("[.][a-z]+$", ".csv"));
        String said = Files.readString(folder.resolve("said"));
        if (!Files.exists(converted)) {
            throw new AssertionError(said);
        }
        String text = Files.readString(converted).replace("\n", "\r\n");
        return DelimitedReader.read(text.getBytes(StandardCharsets.UTF_8), ',');
    }
}
