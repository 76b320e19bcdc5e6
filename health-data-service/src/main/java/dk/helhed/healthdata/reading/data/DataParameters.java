package dk.helhed.healthdata.reading.data;

import dk.helhed.kit.text.Identifier;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a question may name, for the guards and for the API document; it is read from the query string as a whole. */
class DataParameters {

    @QueryParam("area")
    @Parameter(
            description =
                    "Codes of areas and groups, level:housing-area, children:0751, descendants:1082, all or leaves;"
                            + " separated by commas. Left out: the widest area.",
            example = "[\"0751\",\"level:region\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> area;

    @QueryParam("period")
    @Parameter(
            description =
                    "Periods (2020, 2018-2019), ranges (2018..2024, 2020..), latest, last:5 or all; of the periods in"
                            + " the version, not of the calendar. Left out: latest.",
            example = "[\"2018..2024\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> period;

    @QueryParam("sex")
    @Parameter(
            description = "Codes, all or leaves. Left out: the total.",
            example = "[\"all\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> sex;

    @QueryParam("age")
    @Parameter(
            description = "Codes, all or leaves. Left out: the total.",
            example = "[\"leaves\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> age;

    @QueryParam("origin")
    @Parameter(
            description = "Codes, all or leaves. Left out: the total.",
            example = "[\"all\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> origin;

    @QueryParam("dim")
    @Parameter(
            description =
                    "A dimension of the dataset's own and its codes, all or leaves. May be repeated, once for each"
                            + " dimension. Left out: the total of each.",
            example = "[\"education:basic,higher\"]")
    @Nullable
    @Identifier
    List<String> dim;

    @QueryParam("indicator")
    @Parameter(
            description = "Codes of indicators, or all. Left out: all.",
            example = "[\"EMPLOYED_PCT\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> indicator;

    @QueryParam("figure")
    @Parameter(
            description = "value, count, denominator, lower95, upper95, lower998, upper998. Left out: value.",
            example = "[\"value\",\"lower95\",\"upper95\"]",
            explode = Explode.FALSE)
    @Nullable
    List<String> figure;

    @QueryParam("include")
    @Parameter(
            description = "compare, trend, rank. Left out: none.",
            example = "[\"compare\",\"trend\"]",
            explode = Explode.FALSE)
    @Nullable
    List<String> include;

    @QueryParam("compareTo")
    @Parameter(
            description = "With include=compare: municipality, region, country, or codes of areas.",
            example = "[\"municipality\",\"country\"]",
            explode = Explode.FALSE)
    @Nullable
    @Identifier
    List<String> compareTo;

    @QueryParam("standardise")
    @Parameter(
            description = "dsr: rates directly standardised by age (European Standard Population 2013).",
            example = "dsr",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20))
    @Nullable
    List<String> standardise;

    @QueryParam("version")
    @Parameter(
            description = "The number of a version: the answer then never changes. Left out: the latest.",
            example = "7",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    @Nullable
    List<String> version;

    @QueryParam("lang")
    @Parameter(
            description = "da or en. Left out: by Accept-Language.",
            example = "da",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20))
    @Nullable
    List<String> lang;

    @QueryParam("format")
    @Parameter(
            description = "The name of a format, as /v1/config lists them. Left out: by Accept, otherwise json-stat2.",
            example = "csv",
            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
    @Nullable
    List<String> format;

    @QueryParam("limit")
    @Parameter(
            description = "The most rows of a page, in a format that has pages.",
            example = "1000",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "10000"))
    @Nullable
    List<String> limit;

    @QueryParam("cursor")
    @Parameter(
            description = "The nextCursor of the page before this one.",
            example = "ODMxZjRhMGMwMTk4YzZmMjEwMDA",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Nullable
    @Identifier
    List<String> cursor;
}
