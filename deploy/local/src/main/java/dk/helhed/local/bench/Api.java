package dk.helhed.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.local.Tokens;
import dk.helhed.local.Trouble;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Single calls of the services, for what a measurement needs before it begins. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tokens tokens;

    Api(Tokens tokens) {
        this.tokens = tokens;
    }

    /** With a token that has just been made. */
    Map<String, String> as(String client) {
        return Map.of("Authorization", "Bearer " + tokens.of(client));
    }

    JsonNode get(URI service, String path) throws IOException {
        return send(service, Wire.request("GET", path, as("aarhus-editor"), ""));
    }

    /** Posts as if for the first time, and takes what is there already for done. */
    JsonNode post(URI service, String client, String path, String etag, String body) throws IOException {
        Map<String, String> who = as(client);
        Map<String, String> headers = Map.of(
                "Authorization",
                who.get("Authorization"),
                "Idempotency-Key",
                "bench-" + UUID.randomUUID(),
                "If-Match",
                etag);
        return send(service, Wire.request("POST", path, headers, body));
    }

    private static JsonNode send(URI service, byte[] request) throws IOException {
        try (Wire wire = new Wire(service)) {
            Wire.Answer answer = wire.send(request);
            if (answer.status() / 100 != 2) {
                throw new Trouble("What is measured could not be made ready: " + answer.status() + " " + answer.text());
            }
            return JSON.readTree(answer.body());
        }
    }
}
