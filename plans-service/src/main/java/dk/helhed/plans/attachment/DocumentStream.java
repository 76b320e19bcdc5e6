package dk.helhed.plans.attachment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;

/**
 * An answer whose body is read as it is sent: no more of a document is held than one slice.
 *
 * @param answer its status and headers
 * @param bytes its body, slice by slice; nothing where the answer has none
 */
record DocumentStream(Response answer, Multi<byte[]> bytes) {

    /** What is left to send of an answer that was sent here. */
    enum Sent {
        NOTHING_LEFT
    }

    /** Gives the answer to go on with; of one that was sent here, nothing is left. */
    Uni<Response> sendTo(HttpServerRequest request) {
        if (answer.getStatus() != Response.Status.OK.getStatusCode() || request.method() == HttpMethod.HEAD) {
            return Uni.createFrom().item(answer);
        }
        HttpServerResponse response = request.response().setStatusCode(answer.getStatus());
        answer.getStringHeaders().forEach(response::putHeader);
        return bytes.onItem()
                .transformToUniAndConcatenate(slice -> Uni.createFrom()
                        .completionStage(
                                () -> response.write(Buffer.buffer(slice)).toCompletionStage()))
                .collect()
                .last()
                .chain(() ->
                        Uni.createFrom().completionStage(() -> response.end().toCompletionStage()))
                // What was begun cannot become another answer.
                .onFailure()
                .invoke(failure -> response.reset())
                .onFailure()
                .recoverWithNull()
                .replaceWith(() ->
                        Response.fromResponse(answer).entity(Sent.NOTHING_LEFT).build());
    }
}
