package dk.helhed.initiatives.hearing;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads hearings and responses: the municipality's own, and what is published. */
@ApplicationScoped
class HearingReader {

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final HearingRepository hearings;
    private final ResponseRepository responses;

    HearingReader(
            Transactions transactions,
            InitiativeRegister initiatives,
            HearingRepository hearings,
            ResponseRepository responses) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.hearings = hearings;
        this.responses = responses;
    }

    Uni<HearingView> one(UUID id) {
        return transactions.read(
                caller -> hearings.get(id, caller.readerMunicipality()).map(HearingView::of));
    }

    Uni<List<HearingView>> ofInitiative(
            UUID initiativeId, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = HearingRepository.readable(caller.readerMunicipality())
                    .and("initiativeId = :initiativeId", "initiativeId", initiativeId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return initiatives
                    .requireReadable(initiativeId, caller)
                    .chain(() -> hearings.page(filters, limit))
                    .map(found -> found.stream().map(HearingView::of).toList());
        });
    }

    Uni<ResponseView> response(UUID id) {
        return transactions.read(
                caller -> responses.get(id, caller.readerMunicipality()).map(HearingResponse::view));
    }

    Uni<List<ResponseView>> responses(UUID hearingId, @Nullable ResponseState state, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = ResponseRepository.readable(caller.readerMunicipality())
                    .and("hearingId = :hearingId", "hearingId", hearingId)
                    .and("state = :state", "state", state)
                    .and("id > :after", "after", after);
            return hearings.get(hearingId, caller.readerMunicipality())
                    .chain(() -> responses.page(filters, limit))
                    .map(found -> found.stream().map(HearingResponse::view).toList());
        });
    }
}
