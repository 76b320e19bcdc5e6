package dk.helhed.healthdata.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where readers begin.
 *
 * @param question what was searched for; null for nothing
 * @param found what fits it
 * @param areas all of them
 * @param news the newest versions
 */
public record StartPage(
        @Nullable String question,
        @Nullable String result,
        List<Area> found,
        List<Area> areas,
        List<String> news,
        List<AreaPage.Link> indicators) {

    public record Area(String code, String name, String level, String href) {}
}
