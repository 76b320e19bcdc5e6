package dk.helhed.plans.attachment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where the bytes of documents are kept. */
interface AttachmentStore {

    /** Before the transaction that attaches a document: what cannot be part of it. */
    Uni<Void> prepare(UUID id, String municipality, byte[] bytes);

    /** In the transaction that attaches it: from then on its bytes are there whenever it is. */
    Uni<Void> keep(UUID id, String municipality, byte[] bytes);

    /** What was kept, in a transaction of its own if it needs one. */
    Uni<byte[]> fetch(UUID id, String municipality);

    /** In the transaction that removes it. */
    Uni<Void> remove(UUID id);
}
