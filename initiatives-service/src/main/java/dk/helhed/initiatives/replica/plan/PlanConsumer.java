package dk.helhed.initiatives.replica.plan;

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

/** Folds what plans-service says of plans into the copy, by version, and passes the news on. */
@ApplicationScoped
class PlanConsumer implements Replica<PlanPayload> {

    private static final String FOLD = """
            insert into %s as t
                (id, municipality, title, type, state, starts_on, ends_on, area_codes, deleted, source_version, as_of)
            values (:id, :municipality, :title, :type, :state, :startsOn, :endsOn, string_to_array(:areas, ' '), :deleted,
                :version, :asOf)
            on conflict (id) do update set title = excluded.title, type = excluded.type,
                state = excluded.state, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                area_codes = excluded.area_codes, deleted = excluded.deleted, source_version = excluded.source_version, as_of = excluded.as_of
            where excluded.source_version > t.source_version""";

    private final Inbox inbox;
    private final PlanRepository plans;
    private final PlanListener listener;

    PlanConsumer(Inbox inbox, PlanRepository plans, PlanListener listener) {
        this.inbox = inbox;
        this.plans = plans;
        this.listener = listener;
    }

    @Incoming("plans")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.plan.v1";
    }

    @Override
    public Class<PlanPayload> payload() {
        return PlanPayload.class;
    }

    @Override
    public String table() {
        return "plan_replica";
    }

    @Override
    public Uni<Void> before(String key) {
        return plans.hold(planId(key));
    }

    @Override
    public Uni<Void> passOn(String key, String municipality) {
        return listener.planChanged(planId(key), municipality);
    }

    @Override
    public Uni<Boolean> fold(Received<PlanPayload> event, String table) {
        @Nullable PlanPayload plan = event.payload();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOLD.formatted(table))
                        .setParameter("id", planId(event.key()))
                        .setParameter("municipality", event.tenant())
                        .setParameter("title", plan == null ? null : plan.title())
                        .setParameter("type", plan == null ? null : plan.type())
                        .setParameter("state", plan == null ? null : plan.state())
                        .setParameter("startsOn", plan == null ? null : plan.startsOn())
                        .setParameter("endsOn", plan == null ? null : plan.endsOn())
                        .setParameter("areas", areas(plan))
                        .setParameter("deleted", plan == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", event.time())
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    /** With a space between them, which no code holds. */
    private static String areas(@Nullable PlanPayload plan) {
        return plan == null || plan.areaCodes() == null ? "" : String.join(" ", plan.areaCodes());
    }

    private static UUID planId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new BadRecordException("the key is not a plan's id");
        }
    }
}
