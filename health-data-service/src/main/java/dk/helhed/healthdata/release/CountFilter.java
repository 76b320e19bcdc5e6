package dk.helhed.healthdata.release;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which counts of a release are asked for. */
class CountFilter {

    @QueryParam("area")
    @Pattern(regexp = Code.FORM)
    @Parameter(description = "The code of an area.", example = "0751")
    @Nullable
    @Identifier
    String area;

    @QueryParam("period")
    @Pattern(regexp = "\\d{4}(-\\d{4})?|undated")
    @Parameter(description = "A year.", example = "2020")
    @Nullable
    String period;

    @QueryParam("measure")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,99}")
    @Parameter(description = "The code of a measure.", example = "EMPLOYED")
    @Nullable
    @Identifier
    String measure;

    Filter of(UUID release, @Nullable Integer after) {
        return Filter.after("id.no", after)
                .with("id.releaseId", release)
                .with("area", area)
                .with("period", period)
                .with("measure", measure);
    }
}
