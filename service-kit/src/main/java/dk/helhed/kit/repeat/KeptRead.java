package dk.helhed.kit.repeat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * An answer to a read, as bytes.
 *
 * @param state of the database that it was read in
 * @param second in which it was made: what depends on the time of day holds no longer
 * @param template of the path, for the access log and the metrics
 */
record KeptRead(String state, long second, int status, Map<String, String> headers, byte[] body, String template) {

    /** About how much memory it takes. */
    int size() {
        return body.length + 1_000;
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        var unused = body.length == 0 ? response.end() : response.end(Buffer.buffer(body));
    }
}
