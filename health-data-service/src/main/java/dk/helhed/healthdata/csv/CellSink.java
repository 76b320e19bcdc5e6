package dk.helhed.healthdata.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the cells of a table are written, one row after the other. */
public interface CellSink {

    /** A code, which a program reads again: it is never changed. */
    void code(String code) throws IOException;

    /** A text for people; null for none. */
    void text(@Nullable String text) throws IOException;

    /** A number; NaN for none. */
    void number(double number) throws IOException;

    void endOfRow() throws IOException;
}
