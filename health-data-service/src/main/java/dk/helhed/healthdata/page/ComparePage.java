package dk.helhed.healthdata.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas by indicators.
 *
 * @param choices all that can be chosen, with what is
 * @param note what was left out; null for nothing
 * @param svg the address of the picture
 */
public record ComparePage(
        List<Choice> areas,
        List<Choice> indicators,
        List<AreaPage.Link> columns,
        List<Line> lines,
        String title,
        String finding,
        @Nullable String note,
        String svg,
        List<File> files) {

    /** The figures of one dataset. */
    public record File(String title, String csv, String jsonStat) {}

    public record Choice(String code, String name, boolean isChosen) {}

    /** One indicator. */
    public record Line(String title, String href, String period, List<AreaPage.Against> cells) {}
}
