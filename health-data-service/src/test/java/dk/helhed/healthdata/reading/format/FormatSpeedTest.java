package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.text.Bilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long answers take to write, printed for docs/benchmarks.md; the limits only tell a mistake from a busy machine. */
class FormatSpeedTest {

    @TempDir
    Path folder;

    @Test
    void ratesWithIntervalsAreWrittenInNoTime() throws IOException {
        // 66 areas and 15 years, 990 rates with their interval.
        DatasetShape shape = shape(66, 15, 1, 1);
        Answer answer = answer(shape, List.of(Figure.VALUE, Figure.LOWER95, Figure.UPPER95));
        for (AnswerFormat format : List.of(
                new JsonStat(), new Rows(), Csv.PLAIN, Csv.DANISH, new SdmxCsv(SdmxCsv.Naming.ID), new Xlsx())) {
            double millis = median(format, answer);
            System.out.printf("990 rates with intervals as %s: %.3f ms%n", format.name(), millis);
            assertTrue(millis < (format instanceof Xlsx ? 5_000 : 100), format.name() + " took " + millis + " ms");
        }
    }

    @Test
    void aVersionOfManyCellsIsWrittenInSeconds() throws IOException {
        DatasetShape shape = shape(76, 15, 3, 40);
        Answer answer = answer(shape, List.of(Figure.values()));
        long begun = System.nanoTime();
        Path csv = folder.resolve("bulk.csv.gz");
        try (OutputStream out = Files.newOutputStream(csv)) {
            BulkFiles.csv(answer, out);
        }
        long written = System.nanoTime();
        Path parquet = folder.resolve("bulk.parquet");
        BulkFiles.parquet(answer, parquet);
        double seconds = (System.nanoTime() - written) / 1e9;
        System.out.printf(
                "%d rows of 7 figures: bulk.csv.gz %.1f s, %.2f MB; bulk.parquet %.1f s, %.2f MB%n",
                Answers.everything(shape).places() * 40,
                (written - begun) / 1e9,
                Files.size(csv) / 1e6,
                seconds,
                Files.size(parquet) / 1e6);
        assertTrue(seconds < 300, "Parquet took " + seconds + " s");
    }

    private static double median(AnswerFormat format, Answer answer) throws IOException {
        int rounds = format instanceof Xlsx ? 10 : 500;
        long[] times = new long[rounds];
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        for (int round = -rounds; round < rounds; round++) {
            out.reset();
            long begun = System.nanoTime();
            format.write(answer, out);
            if (round >= 0) {
                times[round] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }

    private static Answer answer(DatasetShape shape, List<Figure> figures) {
        Random random = new Random(1);
        Cell[] cells = new Cell[CubeOfCells.size(shape)];
        Arrays.setAll(cells, at -> {
            double value = Math.rint(random.nextDouble() * 1000) / 10;
            double count = random.nextInt(5_000);
            return new Cell(null, value, count, count * 2, value - 1.5, value + 1.5, value - 2.5, value + 2.5);
        });
        Question everything = Answers.everything(shape);
        Question question =
                new Question(shape, everything.codes(), everything.metrics(), figures, Set.of(), List.of(), false);
        return new Answers(0).answer(question, new CubeOfCells(shape, cells), Map.of());
    }

    private static DatasetShape shape(int areas, int years, int sexes, int metrics) {
        Bilingual title = new Bilingual("Andel i beskæftigelse", "Share in employment");
        return new DatasetShape(
                new UUID(7, 7),
                7,
                "ab".repeat(32),
                Instant.parse("2026-03-01T10:15:30Z"),
                true,
                "0751",
                "Aarhus Kommune",
                null,
                title,
                List.of(
                        axis("area", Role.AREA, areas, 1000),
                        axis("year", Role.PERIOD, years, 2006),
                        axis("sex", Role.SEX, sexes, 0)),
                IntStream.range(0, metrics)
                        .mapToObj(metric -> new Metric(
                                "INDICATOR_" + metric,
                                title,
                                Unit.PERCENT,
                                1,
                                Polarity.values()[0],
                                Metric.Method.PROPORTION,
                                "EMPLOYED",
                                "PERSONS"))
                        .toList(),
                List.of());
    }

    private static Axis axis(String code, Role role, int size, int first) {
        return new Axis(
                code,
                role,
                new Bilingual(code, code),
                IntStream.range(first, first + size)
                        .mapToObj(at -> new AxisCode(
                                Integer.toString(at),
                                new Bilingual("Boligområde " + at, "Housing area " + at),
                                List.of(),
                                null,
                                null))
                        .toList(),
                null);
    }
}
