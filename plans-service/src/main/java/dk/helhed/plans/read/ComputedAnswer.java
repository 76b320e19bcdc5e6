package dk.helhed.plans.read;

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

/** Answers under an entity tag that also follows what is computed into the answer and changes without the row. */
@ApplicationScoped
public class ComputedAnswer {

    private static final int DIGEST_BYTES = 8;

    private final ObjectMapper json;

    ComputedAnswer(ObjectMapper json) {
        this.json = json;
    }

    public Response of(long version, Object view, Request request) {
        return Conditional.answer(request, ETag.of(version, digest(view)), view);
    }

    private String digest(Object view) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
