package dk.helhed.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller of the API: a municipality's client with its roles, or an outsider without a token. */
public final class Client {

    public static final Client OUTSIDER = new Client(null, null);
    public static final Client EDITOR = of("0751", "editor");
    public static final Client APPROVER = of("0751", "approver");
    public static final Client CONTROLLER = of("0751", "budget-controller");
    public static final Client AUDITOR = of("0751", "auditor");
    public static final Client NEIGHBOUR = of("0707", "editor");

    private static final Filter PLAIN_ANSWERS = new PlainAnswers();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final @Nullable String municipality;
    private final @Nullable Supplier<String> token;

    private Client(@Nullable String municipality, @Nullable Supplier<String> token) {
        this.municipality = municipality;
        this.token = token;
    }

    public static Client of(String municipality, String... roles) {
        return new Client(municipality, () -> Tokens.of(municipality, roles));
    }

    /** A client that has this token, whatever it says. */
    public static Client with(String token) {
        return new Client(null, () -> token);
    }

    public String municipality() {
        return Objects.requireNonNull(municipality);
    }

    /** Another client of the same municipality. */
    public Client as(String... roles) {
        return of(municipality(), roles);
    }

    /** A text that no other test uses. */
    public static String unique(String prefix) {
        return prefix + "-" + unique();
    }

    /** Letters that no other test uses. */
    public static String unique() {
        // Without digits: now and then random ones have the form of a personal number, and are refused.
        return UUID.randomUUID()
                .toString()
                .substring(24)
                .chars()
                .map(c -> Character.isDigit(c) ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A JSON object whose values may be null. */
    public static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return body;
    }

    /** The same object with one value changed. */
    public static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> body, String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    public RequestSpecification request() {
        RequestSpecification request = given().filter(PLAIN_ANSWERS);
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        return request;
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return keyed(body).post(path).then();
    }

    public ValidatableResponse put(String path, String etag, Object body) {
        return json(body).header("If-Match", etag).put(path).then();
    }

    /** Takes something to another state. */
    public ValidatableResponse advance(String path, String etag, Object body) {
        return keyed(body).header("If-Match", etag).post(path + "/transitions").then();
    }

    private RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification keyed(Object body) {
        return json(body).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Sends without waiting for the answer; a change is of the first version and has a key of its own. */
    public CompletableFuture<HttpResponse<String>> send(
            String method, String path, @Nullable String mediaType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"0\"");
        }
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Creates something and returns its id. */
    public String create(String path, Object body) {
        Response response = post(path, body).statusCode(201).extract().response();
        return response.jsonPath().getString("id");
    }

    /** The ETag under which something can be changed now. */
    public String etag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }
}
