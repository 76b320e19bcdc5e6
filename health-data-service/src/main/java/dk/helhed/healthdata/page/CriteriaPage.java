package dk.helhed.healthdata.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an area stands to the criteria of the law.
 *
 * @param year the newest of the figures
 * @param notice that it is not the ministry's list
 * @param isOutdated whether the versions in the address are older than the figures
 */
public record CriteriaPage(
        String name, String href, String year, String notice, String lists, boolean isOutdated, List<Rules> rules) {

    /** By one rule set. */
    public record Rules(
            String id,
            String title,
            String residents,
            List<Line> lines,
            List<Line> categories,
            @Nullable String note) {}

    /**
     * @param met yes, no, or that it cannot be told
     * @param reason why it cannot
     */
    public record Line(
            String title,
            String population,
            String years,
            String threshold,
            String observed,
            String distance,
            String met,
            @Nullable String reason) {}
}
