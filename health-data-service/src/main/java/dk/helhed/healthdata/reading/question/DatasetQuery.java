package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question and how its answer is to be written.
 *
 * @param pinned whether a version was named, so that the answer never changes
 * @param language null where it is left to {@code Accept-Language}
 * @param format null where it is left to {@code Accept}
 * @param limit null where all is asked for
 * @param cursor as it was given; see {@link PageCursor}
 */
public record DatasetQuery(
        Question question,
        boolean pinned,
        @Nullable Language language,
        @Nullable String format,
        @Nullable Integer limit,
        @Nullable String cursor) {}
