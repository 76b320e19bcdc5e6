package dk.helhed.healthdata.submission;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a submission one after the other, whatever it is written in. */
interface RowSource extends AutoCloseable {

    /**
     * The texts of the next row by column, null after the last one.
     *
     * @throws IOException when what follows cannot be read
     */
    @Nullable
    String @Nullable [] next() throws IOException;

    @Override
    void close() throws IOException;
}
