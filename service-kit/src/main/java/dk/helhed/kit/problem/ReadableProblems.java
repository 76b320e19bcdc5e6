package dk.helhed.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths that people read: a refusal there is a page, and not problem+json. A service with pages has one. */
public interface ReadableProblems {

    /** The language of the page at a path; null where programs read it. */
    @Nullable
    Locale language(String path);

    /**
     * @param detail what is wrong, in that language
     * @param places the same, one by one
     */
    String page(Locale language, int status, String detail, List<String> places);

    /** What goes with it, its content type among them. */
    Map<String, String> headers();
}
