package dk.helhed.plans.plan;

import dk.helhed.kit.page.Filters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of plans can be narrowed by; a bean parameter. */
public class PlanFilter {

    @QueryParam("state")
    @Nullable
    PlanState state;

    @QueryParam("type")
    @Nullable
    PlanType type;

    @QueryParam("areaCode")
    @Parameter(description = "Plans for this housing area.", example = "0751-bispehaven")
    @Nullable
    String areaCode;

    @QueryParam("municipality")
    @Parameter(description = "Kommunekode, four digits.", example = "0751")
    @Nullable
    String municipality;

    @QueryParam("externalId")
    @Parameter(example = "plan-bispehaven")
    @Nullable
    String externalId;

    Filters conditions(String reader) {
        return new Filters()
                .and("(published = true or municipality = :reader)", "reader", reader)
                .and("state = :state", "state", state)
                .and("type = :type", "type", type == null ? null : type.name())
                .and("array_contains(areaCodes, :areaCode)", "areaCode", areaCode)
                .and("municipality = :municipality", "municipality", municipality)
                .and("externalId = :externalId", "externalId", externalId);
    }
}
