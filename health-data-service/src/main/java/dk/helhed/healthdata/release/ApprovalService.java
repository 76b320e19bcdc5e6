package dk.helhed.healthdata.release;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.value.Checksum;
import dk.helhed.healthdata.value.Headline;
import dk.helhed.healthdata.value.HeadlineRepository;
import dk.helhed.healthdata.version.Act;
import dk.helhed.healthdata.version.DatasetVersionRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Carries out what approvers decide on releases; each decision, its values and its events are one transaction. */
@ApplicationScoped
class ApprovalService {

    private final Changes changes;
    private final DatasetRepository datasets;
    private final ReleaseRepository releases;
    private final ReleaseValueRepository values;
    private final ReleaseCellRepository cells;
    private final HeadlineRepository headlines;
    private final DatasetVersionRepository versions;
    private final Outbox outbox;
    private final Clock clock;

    ApprovalService(
            Changes changes,
            DatasetRepository datasets,
            ReleaseRepository releases,
            ReleaseValueRepository values,
            ReleaseCellRepository cells,
            HeadlineRepository headlines,
            DatasetVersionRepository versions,
            Outbox outbox,
            Clock clock) {
        this.changes = changes;
        this.datasets = datasets;
        this.releases = releases;
        this.values = values;
        this.cells = cells;
        this.headlines = headlines;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Answer> decide(ChangeRequest request, UUID id, ReleaseTransitionDraft draft) {
        long expected = request.expectedVersion();
        draft.requireWhy();
        return changes.once(
                request,
                draft,
                caller -> releases.getOwn(id, caller.requireMunicipality())
                        // Decisions on one dataset's releases happen one after the other.
                        .call(release -> datasets.hold(release.datasetId(), release.municipality()))
                        .invoke(release -> release.expect(expected))
                        .call(release -> switch (draft.to()) {
                            case APPROVED -> approve(release, draft, caller);
                            case PUBLISHED -> publish(release, caller);
                            case REJECTED -> reject(release, Objects.requireNonNull(draft.reason()));
                            case WITHDRAWN -> withdraw(release, draft);
                        })
                        .map(release -> Answer.changed(release.version(), release.view())));
    }

    private Uni<Void> approve(Release release, ReleaseTransitionDraft draft, Caller approver) {
        return releases.nextNumber(release.datasetId())
                .chain(number -> releases.linked(release)
                        .invoke(linked ->
                                release.approve(approver, number, linked, draft.embargoUntil(), clock.instant())))
                .chain(releases::flush);
    }

    /** Publishes it, in the transaction that holds its dataset. */
    Uni<Void> publish(Release release, Caller approver) {
        Instant now = clock.instant();
        return releases.newest(release.datasetId())
                .chain(newest -> releases.nextNumber(release.datasetId())
                        .chain(number -> releases.linked(release)
                                .chain(linked -> othersSpoke(release)
                                        .invoke(others -> release.publish(
                                                approver, number, newest.orElse(null), linked, others, now))))
                        .invoke(() -> newest.ifPresent(before -> before.supersede(now)))
                        .call(releases::flush)
                        .chain(() -> headlines.publish(release.id()))
                        .call(values -> requireSealIntact(release, values))
                        .call(() -> version(release, newest.isPresent() ? Act.REVISED : Act.PUBLISHED, now))
                        .chain(values -> announce(ReleaseEvent.published(release, newest.orElse(null)), values)));
    }

    private Uni<Void> version(Release release, Act act, Instant now) {
        return releases.inForce(release.datasetId())
                .chain(inForce -> versions.add(
                        release.datasetId(),
                        release.municipality(),
                        act,
                        release.id(),
                        inForce.stream().map(Release::inForce).toList(),
                        now));
    }

    private Uni<Boolean> othersSpoke(Release release) {
        return values.keys(release.id())
                .chain(keys -> headlines.ofOtherDatasets(keys, release.datasetId()))
                .map(taken -> !taken.isEmpty());
    }

    private Uni<String> requireSealIntact(Release release, List<Headline> published) {
        Uni<String> checksum = release.isCube()
                ? cells.checksum(release.id())
                : Uni.createFrom()
                        .item(Checksum.of(
                                release.datasetId(),
                                release.synthetic(),
                                published.stream().map(Headline::figure).toList()));
        return checksum.invoke(found -> {
            if (!found.equals(release.checksum())) {
                throw new IllegalStateException(
                        "The values of release " + release.id() + " are not those that were sealed");
            }
        });
    }

    private Uni<Void> reject(Release release, String reason) {
        release.reject(reason, clock.instant());
        return releases.flush();
    }

    private Uni<Void> withdraw(Release release, ReleaseTransitionDraft draft) {
        Instant now = clock.instant();
        release.withdraw(Objects.requireNonNull(draft.withdrawal()), Objects.requireNonNull(draft.reason()), now);
        return releases.flush()
                .chain(() -> releases.newest(release.datasetId()))
                .invoke(newest -> newest.filter(next -> next.state() == ReleaseState.SUPERSEDED)
                        .ifPresent(next -> next.reinstate(now)))
                .call(releases::flush)
                .call(() -> version(release, Act.WITHDRAWN, now))
                .chain(() -> headlines.withdraw(release.id()))
                .chain(values -> announce(ReleaseEvent.withdrawn(release), values));
    }

    private Uni<Void> announce(OutboxEvent event, List<Headline> changed) {
        List<OutboxEvent> events = new ArrayList<>(changed.size() + 1);
        events.add(event);
        events.addAll(HeadlineRepository.events(changed));
        return outbox.addAll(events);
    }
}
