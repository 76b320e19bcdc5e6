package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.healthdata.value.ValueView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What published figures say of an area by the criteria of the law. */
@Schema(name = "AreaCriteria")
public record CriteriaView(
        @Schema(examples = "0751-bispehaven") String area,

        @Schema(
                description =
                        "The newest year of the figures. The ministry's list of a year rests on the figures that were newest"
                                + " by then.",
                examples = "2023")
        int year,

        @Schema(
                description = "Always false: the minister alone decides which areas are on the list.",
                examples = "false")
        boolean official,

        Bilingual notice,

        @Schema(description = "The ministry's own lists.", examples = MinistryLists.URL)
        String lists,

        @Schema(
                description =
                        "True where what rests on origin is left out: it is told only to the scope criteria-origin.")
        boolean originLeftOut,

        List<RuleSetResult> ruleSets,

        @Schema(description = "The datasets that the figures are of, as they stand.")
        List<InputDataset> datasets,

        @JsonUnwrapped Attribution attribution) {

    /** A dataset that figures were looked at of. */
    @Schema(name = "CriteriaDataset")
    public record InputDataset(
            UUID datasetId,
            Bilingual title,

            @Schema(description = "The version that stands.", examples = "7")
            int version,

            Instant updated,
            boolean synthetic,
            @Schema(examples = "KL og BL") String publisher,

            @Schema(
                    description = "What the figures come from, or else their publisher.",
                    examples = "Danmarks Statistik")
            String source,

            @Schema(description = "A line to cite it by.") Bilingual cite) {}

    /** By one rule set. */
    @Schema(name = "RuleSetResult")
    public record RuleSetResult(
            @Schema(examples = "dk-61a-2018") String code,
            Bilingual title,
            RuleSet.Law law,
            Residents residents,
            List<CriterionResult> criteria,
            List<CategoryResult> categories,
            @Nullable Bilingual note) {}

    /** Whether the area is large enough for the law to speak of it. */
    @Schema(name = "CriteriaResidents")
    public record Residents(
            @Schema(examples = "RESIDENTS") String indicator,
            @Schema(examples = "2105") @Nullable BigDecimal observed,
            @Schema(examples = "1000") int least,
            Met met,
            @Schema(examples = "NOT_STATED") @Nullable String reason,
            List<Input> inputs) {}

    /** By one criterion. */
    @Schema(name = "CriterionResult")
    public record CriterionResult(
            @Schema(examples = "OUTSIDE_WORK_OR_EDUCATION") String code,
            Bilingual title,
            @Schema(examples = "§ 61 a, stk. 1, nr. 1") String source,
            Bilingual population,

            @Schema(description = "The years of the mean.", examples = "[2022,2023]")
            List<Integer> years,

            Criterion.Operator operator,
            @Schema(examples = "40") BigDecimal threshold,
            Criterion.@Nullable Relation relativeTo,

            @Schema(description = "Rounded last.", examples = "42.15") @Nullable
            BigDecimal observed,

            @Schema(description = "The observed figure less the threshold.", examples = "2.15") @Nullable
            BigDecimal distance,

            Met met,

            @Schema(
                    description =
                            "Why it cannot be known: SUPPRESSED, NOT_STATED, NOT_AVAILABLE, WITHDRAWN, with REFERENCE_ before"
                                    + " it where the region or the country is meant, REFERENCE_IS_ZERO, or WITHIN_ROUNDING.",
                    examples = "WITHIN_ROUNDING")
            @Nullable
            String reason,

            @Schema(examples = "OUTSIDE_WORK_OR_EDUCATION_PCT")
            String indicator,

            List<Input> inputs) {}

    /** By one category of the law. */
    @Schema(name = "CategoryResult")
    public record CategoryResult(
            @Schema(examples = "VULNERABLE") String code,
            Bilingual title,
            @Schema(examples = "§ 61 a, stk. 1") String source,

            @Schema(description = "How many criteria must be met.", examples = "2")
            int least,

            @Schema(description = "In how many years one after the other.", examples = "1")
            int years,

            Met met) {}

    /** A headline value that was looked at. */
    @Schema(name = "CriterionInput")
    public record Input(
            @Schema(examples = "0751-bispehaven") String area,

            @Schema(examples = "OUTSIDE_WORK_OR_EDUCATION_PCT")
            String indicator,

            @Schema(examples = "2023") String period,
            ValueStatus status,
            @Schema(examples = "42.1") @Nullable BigDecimal value,
            UUID datasetId,

            @Schema(description = "The number of the release within its dataset.", examples = "1") @Nullable
            Integer release) {

        static Input of(ValueView value) {
            return new Input(
                    value.area(),
                    value.indicator(),
                    value.period(),
                    value.status(),
                    value.value(),
                    value.datasetId(),
                    value.release());
        }
    }
}
