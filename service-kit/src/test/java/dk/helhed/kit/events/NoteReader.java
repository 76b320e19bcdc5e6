package dk.helhed.kit.events;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.EventReader;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds notes by version, as every replica does. */
@ApplicationScoped
public class NoteReader implements EventReader<Note> {

    static final AtomicInteger BAD_MOMENTS = new AtomicInteger();
    static volatile boolean poisonIsCured;

    private final Inbox inbox;

    NoteReader(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("notes")
    public Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "kit.note.v1";
    }

    @Override
    public Class<Note> payload() {
        return Note.class;
    }

    @Override
    public Uni<Void> apply(Received<Note> event) {
        if (event.payload() != null && event.payload().text().equals("poison") && !poisonIsCured) {
            throw new BadRecordException("poison");
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into note as n values (:id, :municipality, :text, :version, :deleted)
                                on conflict (id) do update set text = excluded.text, deleted = excluded.deleted,
                                    source_version = excluded.source_version
                                where excluded.source_version > n.source_version""")
                        .setParameter("id", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter(
                                "text",
                                event.payload() == null ? "" : event.payload().text())
                        .setParameter("version", event.version())
                        .setParameter("deleted", event.payload() == null)
                        .executeUpdate())
                .invoke(() -> {
                    // After the write: what fails now must leave nothing of it.
                    if (BAD_MOMENTS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new IllegalStateException("a bad moment");
                    }
                })
                .replaceWithVoid();
    }
}
