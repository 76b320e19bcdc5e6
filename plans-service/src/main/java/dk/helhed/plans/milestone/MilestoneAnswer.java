package dk.helhed.plans.milestone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with a milestone under an entity tag that also follows its status, which changes without the milestone. */
@ApplicationScoped
class MilestoneAnswer {

    private static final int DIGEST_BYTES = 8;

    private final ObjectMapper json;

    MilestoneAnswer(ObjectMapper json) {
        this.json = json;
    }

    Response of(MilestoneView view, Request request) {
        return Conditional.answer(request, ETag.of(view.version(), digest(view)), view);
    }

    private String digest(MilestoneView view) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
