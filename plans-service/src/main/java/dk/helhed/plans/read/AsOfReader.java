package dk.helhed.plans.read;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Reads things as they were stated at a time; others read what was public then and still is. */
@ApplicationScoped
public class AsOfReader {

    private final Transactions transactions;
    private final Versions versions;

    AsOfReader(Transactions transactions, Versions versions) {
        this.transactions = transactions;
        this.versions = versions;
    }

    /** @param kind the collection that it is in; 404 where it did not stand then, or not to this reader */
    public Uni<AsOfSnapshot> get(String kind, UUID id, Instant asOf) {
        return transactions.read(caller -> versions.at(new Subject(kind, id.toString()), asOf)
                .map(then -> new AsOfSnapshot(asOf, then.version(), then.since(), then.state())));
    }
}
