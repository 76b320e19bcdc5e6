package dk.helhed.plans.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers under an entity tag that also follows what is computed into the answer and changes without the row. */
@ApplicationScoped
public class DigestETag {

    private static final int DIGEST_DIGITS = 16;

    private final ObjectMapper json;

    DigestETag(ObjectMapper json) {
        this.json = json;
    }

    public Response of(long version, Object view, Request request) {
        return Conditional.answer(request, ETag.of(version, digest(view)), view);
    }

    private String digest(Object view) {
        try {
            return Sha256.hex(json.writeValueAsBytes(view)).substring(0, DIGEST_DIGITS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
