package dk.helhed.plans.plan;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.plan.rules.PlanType;
import dk.helhed.plans.read.Closable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of plans can be narrowed by; a bean parameter. */
public class PlanFilter {

    private static final String PERIOD = "P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,4}D)?";
    private static final List<PlanState> RUNNING = List.of(PlanState.APPROVED, PlanState.ACTIVE);

    @QueryParam("state")
    @Nullable
    PlanState state;

    @QueryParam("type")
    @Nullable
    PlanType type;

    @QueryParam("areaCode")
    @Pattern(regexp = "\\d{4}-[a-z0-9]{1,95}(-[a-z0-9]{1,95}){0,20}")
    @Parameter(description = "Plans for this housing area.", example = "0751-bispehaven")
    @Nullable
    @Identifier
    String areaCode;

    @QueryParam("municipality")
    @Pattern(regexp = "\\d{4}")
    @Parameter(description = "Kommunekode, four digits.", example = "0751")
    @Nullable
    String municipality;

    @QueryParam("externalId")
    @PlainText(max = 100)
    @Parameter(example = "plan-bispehaven")
    @Nullable
    @Identifier
    String externalId;

    @QueryParam("expiresWithin")
    @Pattern(regexp = PlanFilter.PERIOD, message = "period")
    @Parameter(
            description =
                    "Approved and active plans whose last day lies ahead, but no further than this period (ISO 8601).",
            example = "P18M",
            schema = @Schema(type = SchemaType.STRING, pattern = PERIOD))
    @Nullable
    String expiresWithin;

    /** The placeholders that it lets in; null where it asks by something that a placeholder does not show. */
    RedactedItems.@Nullable Asked placeholders(String reader) {
        boolean asksForMore =
                Stream.of(state, type, areaCode, externalId, expiresWithin).anyMatch(Objects::nonNull);
        return asksForMore ? null : new RedactedItems.Asked(Closable.PLAN, reader, municipality, null);
    }

    /** @throws Problem 400 where a replica is asked for of what leaves the list by itself when a day has passed */
    void checkCopy(ListRequest request) {
        if (expiresWithin != null && request.isOfCopy()) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with(FieldProblem.parameter("expiresWithin", "not-with", "modifiedSince"));
        }
    }

    Filters conditions(String reader, LocalDate today) {
        boolean expiring = expiresWithin != null;
        return new Filters()
                .and("state in :running", "running", expiring ? RUNNING : null)
                .and("endsOn >= :today", "today", expiring ? today.toString() : null)
                .and("endsOn <= :last", "last", expiring ? last(today) : null)
                .and("(published = true or municipality = :reader)", "reader", reader)
                .and("state = :state", "state", state)
                .and("type = :type", "type", type == null ? null : type.name())
                .and("array_contains(areaCodes, :areaCode)", "areaCode", areaCode)
                .and("municipality = :municipality", "municipality", municipality)
                .and("externalId = :externalId", "externalId", externalId);
    }

    private String last(LocalDate today) {
        return today.plus(Period.parse(Objects.requireNonNull(expiresWithin))).toString();
    }
}
