package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import dk.helhed.kit.work.OnLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A read model of its own on the database, as another instance of the service has one, empty when it begins. */
final class Instance {

    final MeterRegistry meters = new SimpleMeterRegistry();
    final BlockTable table;
    private final BlockReadModel model;

    Instance(ReadingDatabase database, long bytes) {
        this.table = new BlockTable(database, new CellSource(), meters);
        this.model = new BlockReadModel(
                database,
                new Versions(database, new StandingTable(database), new ShapeTable(new DefinitionTable())),
                new HeldFigures(bytes, meters),
                table,
                new StatedSource());
    }

    static Packer packer(ReadingDatabase database) {
        return new Packer(
                database,
                new VersionTable(database),
                new DefinitionTable(),
                new Names(),
                new CellSource(),
                new StatedSource(),
                new BlockTable(database, new CellSource(), new SimpleMeterRegistry()),
                new ShapeTable(new DefinitionTable()));
    }

    DatasetShape shape(UUID dataset, @Nullable Integer version) {
        return OnLoop.await(() -> model.shape(dataset, version));
    }

    List<DatasetShape> latest() {
        return OnLoop.await(model::latest);
    }

    /** Waits until it is packed. */
    DatasetShape packed(UUID dataset, @Nullable Integer version) {
        for (int i = 0; i < 600; i++) {
            try {
                return shape(dataset, version);
            } catch (Problem e) {
                if (e.type() != ProblemType.UNAVAILABLE) {
                    throw e;
                }
                pause(50);
            }
        }
        throw new AssertionError("it is not packed");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Cells cells(Question question) {
        return OnLoop.await(() -> model.cells(question));
    }

    static Question all(DatasetShape shape) {
        return new Question(
                shape,
                shape.axes().stream().map(axis -> places(axis.size())).toList(),
                places(shape.metrics().size()),
                List.of(Figure.values()),
                Set.of(),
                List.of(),
                false);
    }

    static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** A hash of every cell, in the order of an answer. */
    String digest(DatasetShape shape) {
        MessageDigest digest = Sha256.digest();
        Question all = all(shape);
        new Slice(all, cells(all))
                .forEach((at, codes, metric, cell) -> digest.update(cell.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    double counted(String meter) {
        return meters.counter("helhed.reading.blocks." + meter).count();
    }

    double measured(String meter) {
        return meters.get("helhed.reading.blocks." + meter).gauge().value();
    }
}
