package dk.helhed.healthdata.value;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which values are asked for. */
class ValueFilter {

    @QueryParam("area")
    @Pattern(regexp = "[A-Za-z0-9]{1,100}(-[A-Za-z0-9]{1,100}){0,20}")
    @Parameter(description = "The code of an area.", example = "group-saerligt-udsatte")
    @Nullable
    @Identifier
    String area;

    @QueryParam("indicator")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,99}")
    @Parameter(description = "The code of an indicator.", example = "EMPLOYED_PCT")
    @Nullable
    @Identifier
    String indicator;

    @QueryParam("period")
    @Pattern(regexp = "\\d{4}(-\\d{4})?|undated")
    @Parameter(description = "A year, two years as from-to, or undated.", example = "2014")
    @Nullable
    String period;

    @QueryParam("datasetId")
    @Parameter(description = "The id of a dataset.")
    @Nullable
    UUID datasetId;

    Filter after(@Nullable String key) {
        return Filter.after("key", key)
                .with("figure.area", area)
                .with("figure.indicator", indicator)
                .with("figure.period", period)
                .with("datasetId", datasetId);
    }
}
