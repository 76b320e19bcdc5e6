package dk.helhed.kit.replica;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The replicas that this service keeps, and their rebuilds. */
@ApplicationScoped
class ReplicaService {

    private final Transactions transactions;
    private final Changes changes;
    private final RebuildTable rebuilds;
    private final RebuildRuns runs;
    private final ReplicaTable table;
    private final List<Replica<?>> replicas;

    ReplicaService(
            Transactions transactions,
            Changes changes,
            RebuildTable rebuilds,
            RebuildRuns runs,
            ReplicaTable table,
            @All List<Replica<?>> replicas) {
        this.transactions = transactions;
        this.changes = changes;
        this.rebuilds = rebuilds;
        this.runs = runs;
        this.table = table;
        this.replicas = replicas;
    }

    /** In the order of their names. */
    Uni<List<ReplicaView>> page(@Nullable String after, int limit) {
        List<Replica<?>> shown = replicas.stream()
                .filter(replica -> after == null || replica.topic().compareTo(after) > 0)
                .sorted(Comparator.comparing(Replica::topic))
                .limit(limit)
                .toList();
        return transactions.read(caller -> table.look(shown));
    }

    Uni<Rebuild> get(String name, UUID id) {
        Replica<?> replica = named(name);
        return transactions.read(caller -> rebuilds.get(replica.topic(), id));
    }

    /** The work begins once the request for it is committed. */
    Uni<Answer> start(String name, ChangeRequest request) {
        Replica<?> replica = named(name);
        return changes.once(
                        request,
                        null,
                        caller -> rebuilds.begin(replica.topic(), caller.client())
                                .map(rebuild -> accepted(replica, rebuild)))
                .invoke(answer -> {
                    if (answer.body() instanceof Rebuild rebuild) {
                        runs.start(rebuild.id(), replica);
                    }
                });
    }

    private static Answer accepted(Replica<?> replica, Rebuild rebuild) {
        String location = "/v1/operations/replicas/" + replica.topic() + "/rebuilds/" + rebuild.id();
        return Answer.accepted(location, rebuild.version(), rebuild);
    }

    private Replica<?> named(String name) {
        return replicas.stream()
                .filter(replica -> replica.topic().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
