package dk.helhed.healthdata.release;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.healthdata.value.ValueView;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads releases: the published ones for everyone, the others for those of the municipality whose work they are. */
@ApplicationScoped
public class ReleaseReader {

    private static final Set<String> INSIDERS = Set.of("register-supplier", "release-approver", "auditor");

    private final Transactions transactions;
    private final DatasetRepository datasets;
    private final ReleaseRepository releases;
    private final ReleaseValueRepository values;
    private final ReleaseCellRepository cells;
    private final AuditTable audits;

    ReleaseReader(
            Transactions transactions,
            DatasetRepository datasets,
            ReleaseRepository releases,
            ReleaseValueRepository values,
            ReleaseCellRepository cells,
            AuditTable audits) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.releases = releases;
        this.values = values;
        this.cells = cells;
        this.audits = audits;
    }

    Uni<ReleaseView> get(UUID id) {
        return transactions.read(caller -> visible(id, caller).map(Release::view));
    }

    public Uni<List<ReleaseView>> page(UUID dataset, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found -> releases.page(
                        Filter.after("id", page.afterId())
                                .with("datasetId", dataset)
                                .with("externalId", externalId)
                                .among("state", sees(caller, found.municipality())),
                        page.fetch()))
                .map(found -> found.stream().map(Release::view).toList()));
    }

    Uni<List<ValueView>> values(UUID id, PageRequest page) {
        return transactions.read(caller -> seen(id, caller)
                .chain(release -> values.page(id, page.after(), page.fetch())
                        .map(found ->
                                found.stream().map(value -> value.view(release)).toList())));
    }

    Uni<List<CountLine>> counts(UUID id, CountFilter filter, PageRequest page) {
        String after = page.after();
        return transactions.read(caller -> seen(id, caller)
                .chain(release -> cells.page(filter.of(id, after == null ? null : Integer.valueOf(after)), page.fetch())
                        .map(found ->
                                found.stream().map(cell -> cell.line(release)).toList())));
    }

    /** For those of the municipality whose work it is; a release that was never attacked has no audit. */
    Uni<ReleaseAudit> audit(UUID id) {
        return transactions.read(caller -> visible(id, caller)
                .chain(release -> audits.find(id))
                .map(found -> found.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND))));
    }

    private Uni<Release> seen(UUID id, Caller caller) {
        return visible(id, caller)
                .call(release -> release.isConcealed()
                        ? releases.newest(release.datasetId())
                                .onItem()
                                .failWith(next -> release.concealment(next).gone())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Release> visible(UUID id, Caller caller) {
        return releases.get(id).invoke(release -> {
            if (!sees(caller, release.municipality()).contains(release.state())) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
        });
    }

    private static List<ReleaseState> sees(Caller caller, String municipality) {
        boolean insider = municipality.equals(caller.municipality()) && !Collections.disjoint(caller.roles(), INSIDERS);
        return insider ? List.of(ReleaseState.values()) : ReleaseState.publicOnes();
    }
}
