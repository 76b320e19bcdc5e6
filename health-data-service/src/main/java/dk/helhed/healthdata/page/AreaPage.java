package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.chart.Mark;
import dk.helhed.healthdata.page.text.Sentence;
import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one area says.
 *
 * @param level what kind of area it is, in words
 * @param plans the public address of the plans for it; null where it can have none
 * @param compare null where there is nothing to compare
 */
public record AreaPage(
        String code,
        String name,
        String level,
        List<Link> around,
        List<Sentence> sentences,
        List<Theme> themes,
        @Nullable Plans plans,
        @Nullable String criteria,
        @Nullable String compare) {

    public record Link(String name, String href) {}

    /** Where the browser fetches the plans from, and where a reader without JavaScript finds them. */
    public record Plans(String base, String area, String municipality, String href) {}

    /**
     * One dataset.
     *
     * @param svg the address of its spines as a picture
     * @param csv the same figures from the API
     */
    public record Theme(
            String id,
            String title,
            boolean synthetic,
            List<Line> lines,
            @Nullable Breakdown breakdown,
            String svg,
            String csv,
            String jsonStat) {

        public boolean hasMunicipality() {
            return lines.stream().anyMatch(line -> line.municipality() != null);
        }

        public boolean hasRegion() {
            return lines.stream().anyMatch(line -> line.region() != null);
        }

        public boolean hasCountry() {
            return lines.stream().anyMatch(line -> line.country() != null);
        }
    }

    /**
     * One indicator.
     *
     * @param against the municipality, the region, the country; null where there is none
     * @param spine null where there is nothing to lie among
     */
    public record Line(
            String id,
            String title,
            String href,
            String period,
            Shown own,
            @Nullable Against municipality,
            @Nullable Against region,
            @Nullable Against country,
            String trend,
            @Nullable RawString spine) {}

    /**
     * @param mark null where nothing is compared
     * @param word what the mark means
     */
    public record Against(
            Shown value, @Nullable Mark mark, @Nullable String word) {

        /** Which shape of the page's sprite it has. */
        public char shape() {
            return Character.toLowerCase(String.valueOf(mark).charAt(0));
        }
    }

    /**
     * The newest figures by sex and age.
     *
     * @param columns the names of sexes and age bands
     */
    public record Breakdown(List<String> columns, List<Row> rows) {

        public record Row(String title, String period, List<Shown> cells) {}
    }
}
