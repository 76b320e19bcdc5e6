package dk.helhed.kit.job;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What a caller sees of something that goes on by itself. */
public interface ProgressView {

    Progressing state();

    long version();

    /** While it goes on nobody may keep the answer; when it has ended it has a version for good. */
    default Response answer(Request request) {
        return state().isOpen()
                ? Response.ok(this)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Conditional.answer(request, ETag.of(version()), this);
    }
}
