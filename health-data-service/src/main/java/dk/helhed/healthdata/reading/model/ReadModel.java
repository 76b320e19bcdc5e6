package dk.helhed.healthdata.reading.model;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was published, as readers get it: nothing in it was ever before a seal. */
public interface ReadModel {

    /**
     * @param version null for the newest that can be read
     * @throws dk.helhed.kit.problem.Problem 404 where there is none of that id or number, 410 where nobody may see it any
     *     more
     */
    Uni<DatasetShape> shape(UUID dataset, @Nullable Integer version);

    /** The newest versions of all datasets that have one, by the id of the dataset. */
    Uni<List<DatasetShape>> latest();

    /** The figures that a question touches, among them those of all periods and areas that its statistics need. */
    Uni<Cells> cells(Question question);
}
