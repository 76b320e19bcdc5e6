package dk.helhed.plans.read;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers under an entity tag that also follows what is computed into the answer and changes without the row. */
@ApplicationScoped
public class DigestETag {

    private static final int DIGEST_DIGITS = 16;

    public Response of(long version, Object view, Request request) {
        return Conditional.answer(request, ETag.of(version, digest(view)), view);
    }

    private static String digest(Object view) {
        return Sha256.hex(Json.bytes(view)).substring(0, DIGEST_DIGITS);
    }
}
