package dk.helhed.healthdata.release;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.text.Identifier;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which counts of a release are asked for. */
class CountFilter {

    @QueryParam("area")
    @Parameter(description = "The code of an area.", example = "0751")
    @Nullable
    @Identifier
    String area;

    @QueryParam("period")
    @Parameter(description = "A year.", example = "2020")
    @Nullable
    String period;

    @QueryParam("measure")
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
