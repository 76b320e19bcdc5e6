package dk.helhed.plans.fundingscheme;

import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the funding schemes. */
@ApplicationScoped
class FundingSchemeReader {

    private final Transactions transactions;
    private final FundingSchemes schemes;

    FundingSchemeReader(Transactions transactions, FundingSchemes schemes) {
        this.transactions = transactions;
        this.schemes = schemes;
    }

    Uni<FundingSchemeList> all() {
        return transactions.read(caller -> schemes.all()).map(FundingSchemeList::new);
    }
}
