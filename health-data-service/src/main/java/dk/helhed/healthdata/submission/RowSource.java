package dk.helhed.healthdata.submission;

import dk.helhed.kit.sheet.Cell;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a submission one after the other, whatever it is written in. */
interface RowSource extends AutoCloseable {

    /**
     * The cells of the next row by column, null after the last one.
     *
     * @throws IOException when what follows cannot be read
     */
    Cell @Nullable [] next() throws IOException;

    /** The number of the row that was given last, the first one after the header being 1. */
    int row();

    @Override
    void close() throws IOException;
}
