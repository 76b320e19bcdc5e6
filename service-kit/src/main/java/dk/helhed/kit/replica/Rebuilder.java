package dk.helhed.kit.replica;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.work.Blocking;
import dk.helhed.kit.work.Sequential;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rebuilds a replica from its topic in one transaction: killed at any point, it has changed nothing. Readers see the old
 * rows until it commits and the right ones from then on.
 */
@ApplicationScoped
class Rebuilder {

    private final Transactions transactions;
    private final Inbox inbox;
    private final TopicFold folding;
    private final RebuildTable rebuilds;
    private final Map<String, Object> connection;

    Rebuilder(
            Transactions transactions,
            Inbox inbox,
            TopicFold folding,
            RebuildTable rebuilds,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.folding = folding;
        this.rebuilds = rebuilds;
        this.connection = connection;
    }

    Uni<Void> rebuild(UUID id, Replica<?> replica, RebuildProgress progress) {
        return Blocking.call(() -> TopicReader.open(connection, replica.topic()))
                .chain(topic -> transactions
                        .in("", () -> inOneTransaction(id, replica, topic, progress))
                        .eventually(() -> Blocking.run(topic::close)));
    }

    private Uni<Void> inOneTransaction(UUID id, Replica<?> replica, TopicReader topic, RebuildProgress progress) {
        return rebuilds.claim(replica.topic())
                .chain(() -> Shadow.of(replica.table()))
                .chain(shadow -> folding.toTheEnd(replica, shadow.name(), topic, progress)
                        // Nobody folds now, and nothing folded can lie behind the end that is seen from here on: few
                        // records are left, and the replica's consumers wait no longer than for them and the exchange.
                        .chain(() -> inbox.holdBack(replica.topic()))
                        .chain(() -> folding.toTheEnd(replica, shadow.name(), topic, progress))
                        .chain(() -> shadow.compareKeeping(Json.write(progress.unreadableKeys())))
                        .chain(comparison -> settle(id, replica, shadow, comparison, progress)));
    }

    private Uni<Void> settle(
            UUID id, Replica<?> replica, Shadow shadow, ReplicaComparison comparison, RebuildProgress progress) {
        if (comparison.isEqual()) {
            return rebuilds.ended(id, comparison, List.of(), progress);
        }
        if (progress.read.get() == 0) {
            throw new RebuildRefused("the topic holds nothing, and the replica does");
        }
        return shadow.changes()
                .call(changes -> Sequential.run(changes, change -> replica.before(change.key())))
                .call(changes -> municipalities(changes, RowDifference::liveMunicipality, shadow::remove))
                .call(changes -> municipalities(changes, RowDifference::rebuiltMunicipality, shadow::add))
                .call(changes -> shadow.expectFixed())
                .call(changes -> Sequential.run(
                        changes,
                        change -> transactions.in(
                                change.municipality(), () -> replica.passOn(change.key(), change.municipality()))))
                .chain(changes -> rebuilds.ended(id, comparison, changes, progress));
    }

    private Uni<Void> municipalities(
            List<RowDifference> changes,
            Function<RowDifference, String> municipality,
            Function<String, Uni<Void>> work) {
        List<String> all = changes.stream()
                .map(municipality)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return Sequential.run(all, one -> transactions.in(one, () -> work.apply(one)));
    }
}
