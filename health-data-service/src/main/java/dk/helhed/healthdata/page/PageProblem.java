package dk.helhed.healthdata.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a page cannot be shown, and the way on.
 *
 * @param places what is wrong, one by one
 * @param latest where the newest figures are; null where that is no way on
 */
public record PageProblem(
        String title,
        String detail,
        List<String> places,
        @Nullable String latest) {}
