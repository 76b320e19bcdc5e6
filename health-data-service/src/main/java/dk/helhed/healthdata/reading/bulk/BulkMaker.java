package dk.helhed.healthdata.reading.bulk;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.reading.format.BulkFiles;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Citation;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.kit.work.OnLoop;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes all of a version into files, and these into the database. */
@ApplicationScoped
class BulkMaker {

    private final ReadModel model;
    private final BulkTable table;
    private final PublicAddress base;
    private final URI licence;

    BulkMaker(
            ReadModel model,
            BulkTable table,
            PublicAddress base,
            @ConfigProperty(name = "helhed.reading.licence") URI licence) {
        this.model = model;
        this.table = table;
        this.base = base;
        this.licence = licence;
    }

    /** @throws dk.helhed.kit.problem.Problem where nobody may see it any more */
    void make(BulkKey key) {
        DatasetShape shape = OnLoop.await(() -> model.shape(key.dataset(), key.version()));
        Question question = everything(shape);
        Cells cells = OnLoop.await(() -> model.cells(question));
        Map<BulkKind, Path> files = new EnumMap<>(BulkKind.class);
        try {
            write(answer(question, cells), files);
            table.write(key, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.values().forEach(BulkMaker::remove);
        }
    }

    private static void write(Answer answer, Map<BulkKind, Path> files) throws IOException {
        for (BulkKind kind : BulkKind.values()) {
            Path file = Files.createTempFile("bulk", null);
            files.put(kind, file);
            switch (kind) {
                case CSV -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        BulkFiles.csv(answer, out);
                    }
                }
                case PARQUET -> BulkFiles.parquet(answer, file);
                case DESCRIPTION -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        BulkFiles.description(answer, BulkKind.CSV.fileName(), out);
                    }
                }
            }
        }
    }

    private static void remove(Path file) {
        try {
            boolean removed = Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file has one language: its names are for programs. */
    private Answer answer(Question question, Cells cells) {
        DatasetShape shape = question.shape();
        URI address = base.of(
                "/v1/datasets/" + shape.dataset() + "/versions/" + shape.version() + "/" + BulkKind.CSV.fileName());
        return new Answer(
                new Slice(question, cells),
                Language.EN,
                address,
                address,
                licence,
                Citation.of(shape, Language.EN, address),
                List.of(),
                Map.of(),
                null);
    }

    private static Question everything(DatasetShape shape) {
        return new Question(
                shape,
                shape.axes().stream().map(Axis::size).map(BulkMaker::places).toList(),
                places(shape.metrics().size()),
                List.of(Figure.values()),
                Set.of(),
                List.of(),
                false);
    }

    private static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
