package dk.helhed.kit.sheet;

import dk.helhed.kit.problem.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of sheets that is read row by row; it holds no row that it has given. */
public interface SheetRows extends AutoCloseable {

    /**
     * Goes to the next sheet; before the first call there is none.
     *
     * @throws Problem where the file is not what it is said to be, or larger than allowed
     * @throws IOException where the stream fails
     */
    boolean nextSheet() throws IOException;

    /** The name of the present sheet; empty for CSV. */
    String name();

    /**
     * The next row of the present sheet that is not empty; null after the last.
     *
     * @throws Problem where the file is not what it is said to be, or larger than allowed
     * @throws IOException where the stream fails
     */
    @Nullable
    Row nextRow() throws IOException;

    @Override
    void close() throws IOException;
}
