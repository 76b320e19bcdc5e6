package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads documents and what is known of them. */
@ApplicationScoped
class AttachmentReader {

    private static final Logger LOG = Logger.getLogger(AttachmentReader.class);
    // A document's visibility follows its item's, which may be closed at any time.
    private static final String NO_CACHE = "no-store";
    // Small enough to be no humongous object of the collector, and a few of them wait for a slow reader.
    private static final int SLICE = 128 * 1024;

    private final Transactions transactions;
    private final AttachmentRepository attachments;
    private final AttachmentStores stores;

    AttachmentReader(Transactions transactions, AttachmentRepository attachments, AttachmentStores stores) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.stores = stores;
    }

    Uni<AttachmentView> get(UUID id) {
        return transactions.read(caller -> attachments.readable(id).map(AttachmentView::of));
    }

    Uni<RestResponse<Page<AttachmentView>>> list(PageRequest page, Filters filters) {
        Filters attached = filters.and("removedAt is null and 1 = :one", "one", 1);
        return transactions
                .read(caller -> attachments.page(page, attached))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), AttachmentView::of));
    }

    Uni<DocumentStream> content(UUID id, Request request) {
        return transactions.read(caller -> attachments.readable(id)).chain(attachment -> content(attachment, request));
    }

    /** No transaction is held open while another store is asked, or a slow reader takes its time. */
    private Uni<DocumentStream> content(Attachment attachment, Request request) {
        Response answer = Conditional.answer(request, "\"" + attachment.sha256() + "\"", "", NO_CACHE);
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return Uni.createFrom()
                    .item(new DocumentStream(answer, Multi.createFrom().empty()));
        }
        return stores.at(attachment.store())
                .sha256(attachment.id(), attachment.municipality())
                .invoke(sha256 -> {
                    if (!sha256.equals(attachment.sha256())) {
                        LOG.errorf("The bytes of attachment %s are not those that were attached", attachment.id());
                        throw Problem.of(ProblemType.INTERNAL_ERROR);
                    }
                })
                .map(whole -> new DocumentStream(
                        Response.fromResponse(answer)
                                .type(attachment.mediaType())
                                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.fileName()))
                                .build(),
                        slices(attachment)));
    }

    /** The next one is read when the one before it was sent. */
    private Multi<byte[]> slices(Attachment attachment) {
        Context request = Vertx.currentContext();
        AttachmentStore store = stores.at(attachment.store());
        int slices = Math.toIntExact((attachment.size() + SLICE - 1) / SLICE);
        return Multi.createFrom()
                .range(0, slices)
                .onItem()
                .transformToUniAndConcatenate(i -> whole(
                        request,
                        () -> store.slice(attachment.id(), attachment.municipality(), (long) i * SLICE, SLICE)));
    }

    /** Where the request is, and to its end: a reader who hangs up must not cut a session in two. */
    private static <T> Uni<T> whole(Context request, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(emitter -> request.runOnContext(run -> {
                    var unused = work.get().subscribe().with(emitter::complete, emitter::fail);
                }));
    }
}
