package dk.helhed.initiatives.replica.cooperation;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Folds what plans-service says of cooperation projects into the copy, by version, and passes the news on. */
@ApplicationScoped
class CooperationConsumer implements Replica<CooperationPayload> {

    private static final String FOLD = """
            insert into %s as t (id, municipality, name, municipalities, deleted, source_version, as_of)
            values (:id, :municipality, :name, string_to_array(:municipalities, ' '), :deleted, :version, :asOf)
            on conflict (id) do update set name = excluded.name, municipalities = excluded.municipalities,
                deleted = excluded.deleted, source_version = excluded.source_version, as_of = excluded.as_of
            where excluded.source_version > t.source_version""";

    private final Inbox inbox;
    private final CooperationRepository projects;
    private final CooperationListener listener;

    CooperationConsumer(Inbox inbox, CooperationRepository projects, CooperationListener listener) {
        this.inbox = inbox;
        this.projects = projects;
        this.listener = listener;
    }

    @Incoming("cooperations")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.cooperation.v1";
    }

    @Override
    public Class<CooperationPayload> payload() {
        return CooperationPayload.class;
    }

    @Override
    public String table() {
        return "cooperation_replica";
    }

    @Override
    public Uni<Void> before(String key) {
        return projects.hold(projectId(key));
    }

    @Override
    public Uni<Void> passOn(String key, String municipality) {
        return listener.cooperationChanged(projectId(key), municipality);
    }

    @Override
    public Uni<Boolean> fold(Received<CooperationPayload> event, String table) {
        @Nullable CooperationPayload project = event.payload();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLD.formatted(table))
                        .setParameter("id", projectId(event.key()))
                        .setParameter("municipality", event.tenant())
                        .setParameter("name", project == null ? null : project.name())
                        .setParameter(
                                "municipalities", project == null ? "" : String.join(" ", project.municipalities()))
                        .setParameter("deleted", project == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", event.time())
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    private static UUID projectId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new BadRecordException("the key is not a project's id");
        }
    }
}
