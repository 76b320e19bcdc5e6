package dk.helhed.healthdata.page;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one indicator says.
 *
 * @param areas all that can be chosen for the trend
 * @param about what the indicator is; null where it is described no more
 * @param datasets one for each dataset that tells of it
 */
public record IndicatorPage(
        String code,
        String title,
        List<ComparePage.Choice> areas,
        @Nullable About about,
        List<Part> datasets) {

    public record About(
            String definition,
            String register,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String population,
            List<String> caveats) {}

    /**
     * @param trend null where no area is chosen or the dataset does not know it
     * @param notes what is said of some of the figures
     */
    public record Part(
            String id,
            String title,
            boolean synthetic,
            @Nullable Figure trend,
            Figure all,
            List<String> notes) {

        public String trendId() {
            return id + "-1";
        }

        public String allId() {
            return id + "-2";
        }
    }

    /**
     * A chart with its table and its other forms.
     *
     * @param comparedWith the heading of the column with the marks
     */
    public record Figure(
            String title,
            String finding,
            RawString picture,
            String svg,
            String csv,
            String jsonStat,
            String firstColumn,
            String comparedWith,
            List<String> references,
            List<Row> rows) {}

    /**
     * @param name a period or an area
     * @param href of the area; null for a period
     * @param own the figure, and how it stands to the first reference
     * @param references the figures of those that it is compared with
     */
    public record Row(String name, @Nullable String href, AreaPage.Against own, List<Shown> references) {}
}
