package dk.helhed.plans.attachment;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where the bytes of documents are kept. */
interface AttachmentStore {

    /** Before the transaction that attaches a document: what cannot be part of it. */
    Uni<Void> prepare(UUID id, String municipality, byte[] bytes);

    /** In the transaction that attaches it: from then on its bytes are there whenever it is. */
    Uni<Void> keep(UUID id, String municipality, byte[] bytes);

    /**
     * What the kept bytes hash to, in a transaction of its own if it needs one; none of them is held.
     *
     * @throws dk.helhed.kit.problem.Problem 404 where there are none that the caller may read
     */
    Uni<String> sha256(UUID id, String municipality);

    /** Some of the kept bytes, in a transaction of its own if it needs one. */
    Uni<byte[]> slice(UUID id, String municipality, long from, int length);

    /** In the transaction that removes it. */
    Uni<Void> remove(UUID id);
}
