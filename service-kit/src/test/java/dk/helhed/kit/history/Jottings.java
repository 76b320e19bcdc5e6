package dk.helhed.kit.history;

import dk.helhed.kit.caller.Municipalities;
import dk.helhed.kit.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The jottings of a municipality that no other test uses, so that its trail is a test's own. */
final class Jottings {

    static final String PATH = "/v1/jottings";

    private static final Iterator<String> UNUSED = IntStream.range(0, 10_000)
            .mapToObj("%04d"::formatted)
            .filter(Municipalities::isKnown)
            .filter(code -> !Set.of("0751", "0707", "0492").contains(code))
            .iterator();

    final String municipality = UNUSED.next();
    final Client editor = Client.of(municipality, "editor");
    final Client auditor = Client.of(municipality, "auditor");

    String write(String text) {
        return editor.create(PATH, Map.of("text", text));
    }

    ValidatableResponse change(String id, String etag, Map<String, ?> body) {
        return editor.put(PATH + "/" + id, etag, body);
    }

    /** Three rows: two things, one of them changed once. */
    void begin() {
        String id = write("first");
        change(id, "\"0\"", Map.of("text", "first again")).statusCode(200);
        write("second");
    }

    ValidatableResponse verify() {
        return auditor.get("/v1/audit/verify").statusCode(200);
    }

    ValidatableResponse trail(String query) {
        return auditor.get("/v1/audit?limit=200" + query);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
