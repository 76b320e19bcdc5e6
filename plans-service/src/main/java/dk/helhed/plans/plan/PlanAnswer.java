package dk.helhed.plans.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.visibility.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with a plan under an entity tag that also follows what neighbours and parts put into the answer. */
@ApplicationScoped
class PlanAnswer {

    private static final int DIGEST_BYTES = 8;

    private final ObjectMapper json;

    PlanAnswer(ObjectMapper json) {
        this.json = json;
    }

    Response of(Shown<PlanDetail> shown, Request request) {
        return switch (shown) {
            case Shown.Whole<PlanDetail> whole -> of(whole.view(), request);
            case Shown.Closed<PlanDetail> closed -> closed.toResponse(request);
        };
    }

    private Response of(PlanDetail detail, Request request) {
        String etag = ETag.of(detail.plan().version(), digest(detail));
        return Conditional.answer(request, etag, detail);
    }

    /** What was stated then stays; it holds nothing of the neighbours. */
    Response of(PlanThen then, Request request) {
        return Conditional.answer(request, ETag.of(then.version(), digest(then)), then);
    }

    private String digest(Object detail) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(detail));
            return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
