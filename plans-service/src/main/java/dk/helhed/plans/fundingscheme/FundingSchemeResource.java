package dk.helhed.plans.fundingscheme;

import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Funding schemes over HTTP. */
@Path("/v1/funding-schemes")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "Plans")
class FundingSchemeResource {

    private final Transactions transactions;
    private final FundingSchemes schemes;

    FundingSchemeResource(Transactions transactions, FundingSchemes schemes) {
        this.transactions = transactions;
        this.schemes = schemes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listFundingSchemes", summary = "List the funding schemes and their focus areas")
    public Uni<FundingSchemeList> list() {
        return transactions.read(caller -> schemes.all()).map(FundingSchemeList::new);
    }
}
