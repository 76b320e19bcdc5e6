package dk.helhed.kit.history;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.history.AuditVerification.Break;
import dk.helhed.kit.history.AuditVerification.Fault;
import dk.helhed.kit.history.AuditVerification.Place;
import dk.helhed.kit.history.Chain.Head;
import dk.helhed.kit.history.Chain.Stretch;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads and checks the audit trail of the caller's municipality. */
@ApplicationScoped
class AuditReader {

    private static final Stretch BEGIN = new Stretch(0, "", null);

    private final Transactions transactions;
    private final AuditTable trail;
    private final Chain chain;

    AuditReader(Transactions transactions, AuditTable trail, Chain chain) {
        this.transactions = transactions;
        this.trail = trail;
        this.chain = chain;
    }

    Uni<RestResponse<Page<AuditEntry>>> list(PageRequest page, AuditFilter filter) {
        return transactions
                .read(caller ->
                        trail.page(filter.conditions(caller.requireMunicipality(), page.afterNumber()), page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> Long.toString(row.position()), row -> row));
    }

    /** Looks for the first place where the trail is not as it was written, and whether it still holds an earlier hash. */
    Uni<AuditVerification> verify(@Nullable Place anchor) {
        return transactions.read(caller -> {
            String municipality = caller.requireMunicipality();
            return chain.head(municipality)
                    .chain(head -> check(municipality, BEGIN, head.place().position())
                            .map(last -> last.broken() == null ? beyond(last, head) : last.broken())
                            .chain(broken -> anchor == null
                                    ? Uni.createFrom().item(answer(head, broken, null))
                                    : chain.holds(municipality, anchor).map(holds -> answer(head, broken, holds))));
        });
    }

    private Uni<Stretch> check(String municipality, Stretch before, long end) {
        return before.broken() != null || before.to() == end
                ? Uni.createFrom().item(before)
                : chain.check(municipality, before, end).chain(next -> check(municipality, next, end));
    }

    /** What is wrong at the end of a chain whose rows fit each other. */
    private static @Nullable Break beyond(Stretch last, Head head) {
        if (!last.hash().equals(head.place().hash())) {
            return new Break(head.place().position(), Fault.CHANGED);
        }
        return head.strays() > 0 ? new Break(head.place().position() + 1, Fault.ADDED) : null;
    }

    private static AuditVerification answer(Head head, @Nullable Break broken, @Nullable Boolean anchorHolds) {
        long sound = broken == null ? head.place().position() : broken.position() - 1;
        return new AuditVerification(broken == null, sound, broken, head.place(), anchorHolds);
    }
}
