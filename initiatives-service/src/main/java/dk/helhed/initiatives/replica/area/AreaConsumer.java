package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Folds what plans-service says of areas into the copy, by version. */
@ApplicationScoped
class AreaConsumer implements Replica<AreaPayload> {

    private static final String FOLD = """
            insert into %s as t
                (code, municipality, name, district, valid_from, valid_to, deleted, source_version, as_of)
            values (:code, :municipality, :name, :district, :validFrom, :validTo, :deleted, :version, :asOf)
            on conflict (code) do update set name = excluded.name, district = excluded.district,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, deleted = excluded.deleted,
                source_version = excluded.source_version, as_of = excluded.as_of
            where excluded.source_version > t.source_version""";

    private final Inbox inbox;

    AreaConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("areas")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.area.v1";
    }

    @Override
    public Class<AreaPayload> payload() {
        return AreaPayload.class;
    }

    @Override
    public String table() {
        return "area_replica";
    }

    @Override
    public Uni<Boolean> fold(Received<AreaPayload> event, String table) {
        @Nullable AreaPayload area = event.payload();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLD.formatted(table))
                        .setParameter("code", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter("name", area == null ? null : area.name())
                        .setParameter("district", area == null ? null : area.district())
                        .setParameter("validFrom", area == null ? null : area.validFrom())
                        .setParameter("validTo", area == null ? null : area.validTo())
                        .setParameter("deleted", area == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", event.time())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
