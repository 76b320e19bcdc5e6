package dk.helhed.healthdata.area;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Replica;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of plans-service's housing areas: a fold by version, so that repetitions and latecomers change nothing. */
@ApplicationScoped
class AreaConsumer implements Replica<AreaState> {

    private static final String FOLD = """
            insert into %s as h
                (code, municipality, name, district, valid_from, valid_to, deleted, source_version, as_of)
            values (:code, :municipality, :name, :district, cast(:validFrom as date), cast(:validTo as date),
                :deleted, :version, :asOf)
            on conflict (code) do update set
                name = excluded.name, district = excluded.district, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, deleted = excluded.deleted,
                source_version = excluded.source_version, as_of = excluded.as_of
            where excluded.source_version > h.source_version""";

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
    public Class<AreaState> payload() {
        return AreaState.class;
    }

    @Override
    public String table() {
        return "housing_area";
    }

    @Override
    public Uni<Boolean> fold(Received<AreaState> event, String table) {
        AreaState state = event.payload();
        refuseForeign(event, state);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLD.formatted(table))
                        .setParameter("code", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter("name", state == null ? null : state.name())
                        .setParameter("district", state == null ? null : state.district())
                        .setParameter("validFrom", state == null ? null : state.validFrom())
                        .setParameter("validTo", state == null ? null : state.validTo())
                        .setParameter("deleted", state == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", event.time())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Row-level security would refuse another municipality's area the same way every time. */
    private static void refuseForeign(Received<AreaState> event, @Nullable AreaState state) {
        if (!event.key().startsWith(event.tenant() + "-")) {
            throw new BadRecordException("the area is not of the event's municipality");
        }
        if (state != null
                && (!event.key().equals(state.code()) || !event.tenant().equals(state.municipality()))) {
            throw new BadRecordException("key and payload name different areas");
        }
    }
}
