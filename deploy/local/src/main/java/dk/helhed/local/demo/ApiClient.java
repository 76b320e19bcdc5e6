package dk.helhed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.local.Endpoints;
import dk.helhed.local.Tokens;
import dk.helhed.local.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the three services with tokens of the demo's clients. */
final class ApiClient {

    private static final int TRIES = 120;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Each load is an attempt of its own: what was refused to the last one may be taken now. */
    private final String attempt = UUID.randomUUID().toString();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, URI> services;
    private final Tokens identity;

    ApiClient(Endpoints endpoints) {
        this.identity = new Tokens(endpoints);
        this.services = Map.of(
                "plans", endpoints.plans(),
                "initiatives", endpoints.initiatives(),
                "health-data", endpoints.healthData());
    }

    /** The thing, or the first item of the list, that the path leads to; null where there is none. */
    @Nullable
    JsonNode find(String service, String client, String path) {
        HttpResponse<String> answer = send(request(service, client, path).GET());
        if (answer.statusCode() == 404) {
            return null;
        }
        JsonNode body = expect(answer, 200, "GET " + path);
        if (!body.has("items")) {
            return body;
        }
        return body.path("items").isEmpty() ? null : body.path("items").get(0);
    }

    Seen get(String service, String client, String path) {
        HttpResponse<String> answer = send(request(service, client, path).GET());
        return new Seen(
                expect(answer, 200, "GET " + path),
                answer.headers().firstValue("ETag").orElse(""));
    }

    JsonNode post(String service, String client, String path, String key, @Nullable String etag, JsonNode body) {
        HttpRequest.Builder request = request(service, client, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key + "-" + attempt)
                .POST(BodyPublishers.ofString(body.toString()));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return expect(send(request), 2, "POST " + path);
    }

    JsonNode upload(String service, String client, String path, String key, String csv) {
        HttpRequest.Builder request = request(service, client, path)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key + "-" + attempt)
                .POST(BodyPublishers.ofString(csv));
        return expect(send(request), 202, "POST " + path);
    }

    /** The thing, once its state is none of those that it passes through; it must then be the one that is wanted. */
    JsonNode await(String service, String client, String path, String wanted, Set<String> passing) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            JsonNode thing = get(service, client, path).body();
            String state = thing.path("state").asText();
            if (state.equals(wanted)) {
                return thing;
            }
            if (!passing.contains(state) || thing.hasNonNull("problem")) {
                throw new Trouble("The demo data was refused. GET " + path + " shows " + state + " "
                        + thing.path("problem").asText());
            }
            pause();
        }
        throw new Trouble(service + " takes too long over " + path + ". ./helhed logs " + service + " may say why.");
    }

    void await(String service, String client, String path, String code) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            for (JsonNode item : get(service, client, path).body().path("items")) {
                if (code.equals(item.path("code").asText())) {
                    return;
                }
            }
            pause();
        }
        throw new Trouble("What another service published did not reach " + service + ": GET " + path
                + " does not show it. ./helhed logs " + service + " may say why.");
    }

    private HttpRequest.Builder request(String service, String client, String path) {
        URI base = services.get(service);
        if (base == null) {
            throw new Trouble("The demo data names a service that there is not: " + service);
        }
        String token = tokens.computeIfAbsent(client, identity::of);
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Trouble("A service did not answer while the demo data was loaded: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    /** @param status the whole status, or its first digit */
    private static JsonNode expect(HttpResponse<String> answer, int status, String what) {
        if (answer.statusCode() != status && answer.statusCode() / 100 != status) {
            throw new Trouble(
                    "The demo data was refused. " + what + " answers " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Trouble(what + " answers something that is not JSON.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    record Seen(JsonNode body, String etag) {}
}
