package dk.helhed.kit.replica;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Folds a topic's records into a table of the transaction at hand. */
@ApplicationScoped
class TopicFold {

    private final Inbox inbox;

    TopicFold(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Up to the end of the topic as it is when this begins. */
    <P> Uni<Void> toTheEnd(Replica<P> replica, String table, TopicReader topic, RebuildProgress progress) {
        return Blocking.call(topic::ends)
                .chain(ends -> Multi.createBy()
                        .repeating()
                        .uni(() -> some(replica, table, topic, ends, progress))
                        .until(left -> left == 0)
                        .onItem()
                        .ignoreAsUni());
    }

    /** How many are left. */
    private <P> Uni<Long> some(
            Replica<P> replica,
            String table,
            TopicReader topic,
            Map<TopicPartition, Long> ends,
            RebuildProgress progress) {
        return Blocking.call(topic::poll)
                .call(records -> fold(replica, table, records, progress))
                .chain(records -> {
                    progress.read.addAndGet(records.size());
                    return Blocking.call(() -> topic.left(ends));
                })
                .invoke(left -> progress.toRead.set(progress.read.get() + left));
    }

    private <P> Uni<Void> fold(
            Replica<P> replica, String table, List<ConsumerRecord<String, byte[]>> records, RebuildProgress progress) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> Uni.createFrom()
                        .deferred(() -> replica.fold(inbox.open(record, replica), table))
                        .replaceWithVoid()
                        // What cannot be read is passed over; a refused statement ends the transaction, and with it
                        // the rebuild.
                        .onFailure(BadRecordException.class)
                        .recoverWithUni(() -> skip(record, progress)))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> skip(ConsumerRecord<String, byte[]> record, RebuildProgress progress) {
        progress.skip(String.valueOf(record.key()));
        return Uni.createFrom().voidItem();
    }
}
