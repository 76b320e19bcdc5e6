package dk.helhed.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One of the services, called as a partner's program would call it. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    // A token lives five minutes.
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final String url;

    Api(String service) {
        this(URI.create(Helhed.url(service)));
    }

    private Api(URI url) {
        this.url = url.toString();
    }

    /** Health and metrics of the service, on their own port. */
    Api management() {
        return at(Helhed.managementOf(URI.create(url)));
    }

    static Api at(String url) {
        return new Api(URI.create(url));
    }

    /** Reads what is published, without a token. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode first(String list) throws IOException, InterruptedException {
        JsonNode items = get(list).path("items");
        if (items.isEmpty()) {
            throw new AssertionError("GET " + list + " is empty");
        }
        return items.get(0);
    }

    /** Reads until it is as expected: what is told to one service reaches the others a moment later. */
    JsonNode await(String path, Predicate<JsonNode> expected) throws IOException, InterruptedException {
        JsonNode seen = get(path);
        for (int attempt = 0; attempt < 600 && !expected.test(seen); attempt++) {
            Thread.sleep(50);
            seen = get(path);
        }
        if (!expected.test(seen)) {
            throw new AssertionError("GET " + path + " never came to what was expected: " + seen);
        }
        return seen;
    }

    HttpResponse<String> getWith(String token, String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    JsonNode post(String client, String path, String body) throws IOException, InterruptedException {
        return done(change(client, "POST", path, "", body));
    }

    JsonNode put(String client, String path, String etag, String body) throws IOException, InterruptedException {
        return done(change(client, "PUT", path, etag, body));
    }

    JsonNode post(String client, String path, String etag, String body) throws IOException, InterruptedException {
        return done(change(client, "POST", path, etag, body));
    }

    String etag(String client, String path) throws IOException, InterruptedException {
        return getWith(token(client), path).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> change(String client, String method, String path, String etag, String body)
            throws IOException, InterruptedException {
        return send(changing(client, method, path, etag, body));
    }

    /** Sends what others send at the same time with the same key. */
    HttpResponse<String> repeat(String client, String path, String key, String body)
            throws IOException, InterruptedException {
        return send(changing(client, "POST", path, "", body).setHeader("Idempotency-Key", key));
    }

    /** Repeats a change that was not carried out for want of time, with its own key, as the API asks its clients to. */
    HttpResponse<String> changeInTheEnd(String client, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = changing(client, method, path, "", body);
        HttpResponse<String> answer = send(request);
        for (int attempt = 0; attempt < 10 && answer.statusCode() == 503; attempt++) {
            Thread.sleep(500);
            answer = send(request);
        }
        return answer;
    }

    private HttpRequest.Builder changing(String client, String method, String path, String etag, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return request;
    }

    /** Sends a file as it is. */
    HttpResponse<String> upload(String client, String path, byte[] file) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Fetches a file as it is, without a token. */
    HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String token(String client) throws IOException, InterruptedException {
        Token known = TOKENS.get(client);
        if (known == null || known.since().plus(FRESH).isBefore(Instant.now())) {
            known = new Token(Helhed.run("token", client), Instant.now());
            TOKENS.put(client, known);
        }
        return known.text();
    }

    private record Token(String text, Instant since) {}

    /** What the service answers to a read without a token, whatever it is. */
    HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private static JsonNode done(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answers " + answer.statusCode()
                    + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
