package dk.helhed.healthdata.reading.question;

import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as a body: the parameters of the query string, each a list. */
@Schema(name = "DataQuery")
public record QueryDraft(
        @Size(max = 10_000)
        @Schema(
                description =
                        "Codes, groups, level:, children:, descendants:, all or leaves. Left out: the widest area.",
                examples = "[\"0751\",\"level:region\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> area,

        @Size(max = 1_000)
        @Schema(
                description = "Years, ranges (2018..2024, 2020..), latest or last:5. Left out: latest.",
                examples = "[\"2018..2024\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> period,

        @Size(max = 10_000)
        @Schema(description = "Codes, all or leaves. Left out: the total.", examples = "[\"all\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> sex,

        @Size(max = 10_000)
        @Schema(description = "Codes, all or leaves. Left out: the total.", examples = "[\"leaves\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> age,

        @Size(max = 10_000)
        @Schema(description = "Codes, all or leaves. Left out: the total.", examples = "[\"all\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> origin,

        @Size(max = 20)
        @Schema(
                description = "The dataset's own dimensions by their codes. Left out: the total of each.",
                examples = "{\"education\":[\"basic\",\"higher\"]}")
        @Nullable
        Map<String, @Size(max = 10_000) List<@Size(max = 120) @Identifier String>> dim,

        @Size(max = 1_000)
        @Schema(description = "Codes of indicators, or all. Left out: all.", examples = "[\"EMPLOYED_PCT\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> indicator,

        @Size(max = 20)
        @Schema(
                description = "value, count, denominator, lower95, upper95, lower998, upper998. Left out: value.",
                examples = "[\"value\",\"lower95\",\"upper95\"]")
        @Nullable
        List<@Size(max = 120) String> figure,

        @Size(max = 20)
        @Schema(description = "compare, trend, rank. Left out: none.", examples = "[\"compare\"]")
        @Nullable
        List<@Size(max = 120) String> include,

        @Size(max = 20)
        @Schema(
                description = "With include compare: municipality, region, country, or codes of areas.",
                examples = "[\"municipality\",\"country\"]")
        @Nullable
        List<@Size(max = 120) @Identifier String> compareTo,

        @Size(max = 20)
        @Schema(
                description = "dsr: rates directly standardised by age (European Standard Population 2013).",
                examples = "dsr")
        @Nullable
        String standardise,

        @Schema(description = "The number of a version. Left out: the latest.", examples = "7") @Nullable
        Integer version,

        @Size(max = 20) @Schema(description = "da or en. Left out: by Accept-Language.", examples = "da") @Nullable
        String lang,

        @Size(max = 40)
        @Schema(description = "The name of a format. Left out: by Accept.", examples = "json-stat2")
        @Nullable
        String format,

        @Schema(description = "The most rows of a page, in a format that has pages.", examples = "1000") @Nullable
        Integer limit,

        @Size(max = 200)
        @Schema(description = "The nextCursor of the page before.", examples = "ODMxZjRhMGMwMTk4YzZmMi0xMDAw")
        @Nullable
        @Identifier
        String cursor) {}
