package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads documents and what is known of them. */
@ApplicationScoped
class AttachmentReader {

    private static final Logger LOG = Logger.getLogger(AttachmentReader.class);
    // A document's visibility follows its item's, which may be closed at any time.
    private static final String NO_CACHE = "no-store";

    private final Transactions transactions;
    private final AttachmentRepository attachments;
    private final AttachmentStores stores;

    AttachmentReader(Transactions transactions, AttachmentRepository attachments, AttachmentStores stores) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.stores = stores;
    }

    Uni<AttachmentView> get(UUID id) {
        return transactions.read(caller -> attachments.get(id).map(AttachmentView::of));
    }

    Uni<RestResponse<Page<AttachmentView>>> list(PageRequest page, Filters filters) {
        Filters after =
                filters.and("id > :after", "after", page.afterId()).and("removedAt is null and 1 = :one", "one", 1);
        return transactions
                .read(caller -> attachments.page(after, page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), AttachmentView::of));
    }

    Uni<Response> content(UUID id, Request request) {
        return transactions.read(caller -> attachments.get(id)).chain(attachment -> content(attachment, request));
    }

    /** No transaction is held open while another store is asked. */
    private Uni<Response> content(Attachment attachment, Request request) {
        return stores.at(attachment.store())
                .fetch(attachment.id(), attachment.municipality())
                .map(bytes -> content(attachment, bytes, request));
    }

    private static Response content(Attachment attachment, byte[] bytes, Request request) {
        if (!Sha256.hex(bytes).equals(attachment.sha256())) {
            LOG.errorf("The bytes of attachment %s are not those that were attached", attachment.id());
            throw Problem.of(ProblemType.INTERNAL_ERROR);
        }
        Response answer = Conditional.answer(request, "\"" + attachment.sha256() + "\"", bytes, NO_CACHE);
        return answer.getStatus() != Response.Status.OK.getStatusCode()
                ? answer
                : Response.fromResponse(answer)
                        .type(attachment.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.fileName()))
                        .build();
    }
}
