package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.text.Bilingual;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One criterion of the law, and the indicator that feeds it. */
@Schema(name = "Criterion")
public record Criterion(
        @Schema(examples = "OUTSIDE_WORK_OR_EDUCATION") String code,
        Bilingual title,

        @Schema(description = "Its place in the law.", examples = "§ 61 a, stk. 1, nr. 1")
        String source,

        @Schema(description = "Its headline values are looked at.", examples = "OUTSIDE_WORK_OR_EDUCATION_PCT")
        String indicator,

        Bilingual population,

        @Schema(
                description = "The mean of how many years, the newest of which is the year that is asked for.",
                examples = "2")
        int years,

        Operator operator,
        @Schema(examples = "40") BigDecimal threshold,

        @Schema(description = "Null where the figure itself is compared with the threshold.") @Nullable
        Relation relativeTo,

        @Schema(description = "Whether it is told only to the scope criteria-origin.")
        boolean restsOnOrigin) {

    /** What the figure of an area is divided by. */
    @Schema(name = "CriterionRelation")
    public record Relation(
            Wider level,

            @Schema(description = "1 for times, 100 for per cent.", examples = "100")
            int per) {}

    /** The place whose figure it is. */
    @Schema(name = "CriterionReference")
    public enum Wider {
        REGION,
        COUNTRY
    }

    /** How the observed figure must stand to the threshold. */
    @Schema(name = "CriterionOperator")
    enum Operator {
        GREATER,
        AT_LEAST,
        LESS;

        /** Whether it holds for all values of the range, for none, or for some. */
        Met of(Range observed, BigDecimal threshold) {
            return switch (this) {
                case GREATER ->
                    met(observed.low().compareTo(threshold) > 0, observed.high().compareTo(threshold) > 0);
                case AT_LEAST ->
                    met(
                            observed.low().compareTo(threshold) >= 0,
                            observed.high().compareTo(threshold) >= 0);
                case LESS ->
                    met(observed.high().compareTo(threshold) < 0, observed.low().compareTo(threshold) < 0);
            };
        }

        private static Met met(boolean always, boolean sometimes) {
            return always ? Met.TRUE : sometimes ? Met.INDETERMINATE : Met.FALSE;
        }
    }
}
