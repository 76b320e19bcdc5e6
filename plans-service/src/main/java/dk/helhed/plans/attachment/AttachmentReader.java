package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads documents and what is known of them. */
@ApplicationScoped
class AttachmentReader {

    // A document's visibility follows its item's, which may be closed at any time.
    private static final String NO_CACHE = "no-store";

    private final Transactions transactions;
    private final AttachmentRepository attachments;
    private final AttachmentStore store;

    AttachmentReader(Transactions transactions, AttachmentRepository attachments, AttachmentStore store) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.store = store;
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
        return transactions.read(caller -> attachments.get(id).chain(attachment -> content(attachment, request)));
    }

    private Uni<Response> content(Attachment attachment, Request request) {
        String etag = "\"" + attachment.sha256() + "\"";
        return store.get(attachment.id()).map(bytes -> {
            Response answer = Conditional.answer(request, etag, bytes, NO_CACHE);
            return answer.getStatus() != Response.Status.OK.getStatusCode()
                    ? answer
                    : Response.fromResponse(answer)
                            .type(attachment.mediaType())
                            .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.fileName()))
                            .build();
        });
    }
}
