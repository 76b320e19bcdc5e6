package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** One way to write an answer. Writers stream: they hold a row at a time. */
public interface AnswerFormat {

    /** As {@code format=} names it. */
    String name();

    /** As {@code Content-Type} and {@code Accept} name it, without parameters. */
    String mediaType();

    /** With its parameters, such as a character set. */
    default String contentType() {
        return mediaType();
    }

    /** Whether it is written in pages. */
    default boolean hasPages() {
        return false;
    }

    /** The format that describes this one, where it has no place for that itself; null for most. */
    default @Nullable String describedBy() {
        return null;
    }

    /** Whether writing even few cells takes so long that an event loop may not do it. */
    default boolean takesLong() {
        return false;
    }

    /** The bytes are a function of the answer alone. */
    void write(Answer answer, OutputStream out) throws IOException;
}
