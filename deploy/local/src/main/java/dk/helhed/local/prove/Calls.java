package dk.helhed.local.prove;

import dk.helhed.local.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Calls the services as a client with a token does, and times each call. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // A token lives five minutes.
    private static final Duration TOKEN_AGE = Duration.ofMinutes(4);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentHashMap<String, Token> tokens = new ConcurrentHashMap<>();
    private final Tokens identity;

    Calls(Tokens identity) {
        this.identity = identity;
    }

    private record Token(String text, Instant fetched) {}

    /**
     * @param status 0 where no answer came
     * @param location where what was begun can be watched; empty where nothing was
     */
    record Answer(int status, Duration time, String body, String location) {
        boolean isRefusal() {
            return status >= 400 && status < 500;
        }

        long millis() {
            return time.toMillis();
        }
    }

    String token(String client) {
        return tokens.compute(
                        client,
                        (name, known) ->
                                known == null || known.fetched().plus(TOKEN_AGE).isBefore(Instant.now())
                                        ? new Token(identity.of(client), Instant.now())
                                        : known)
                .text();
    }

    Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    Answer get(URI uri, String client) {
        return send(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token(client))
                .GET());
    }

    Answer post(URI uri, String client, String type, byte[] body) {
        return send(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** @param key the same for a repetition */
    Answer put(URI uri, String client, String etag, UUID key, String body) {
        return send(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .header("Idempotency-Key", key.toString())
                .PUT(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        Instant begun = Instant.now();
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    Duration.between(begun, Instant.now()),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            return none(begun, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none(begun, e);
        }
    }

    private static Answer none(Instant begun, Exception why) {
        return new Answer(0, Duration.between(begun, Instant.now()), String.valueOf(why.getMessage()), "");
    }
}
