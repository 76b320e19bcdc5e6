package dk.helhed.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A caller of the API: a municipality's client with its roles, or an outsider without a token. */
public final class Client {

    public static final Client OUTSIDER = new Client(null);
    public static final Client EDITOR = of("0751", "editor");
    public static final Client APPROVER = of("0751", "approver");
    public static final Client CONTROLLER = of("0751", "budget-controller");
    public static final Client AUDITOR = of("0751", "auditor");
    public static final Client NEIGHBOUR = of("0707", "editor");

    private final String @Nullable [] identity;

    private Client(String @Nullable [] identity) {
        this.identity = identity;
    }

    public static Client of(String municipality, String... roles) {
        return new Client(
                Stream.concat(Stream.of(municipality), Stream.of(roles)).toArray(String[]::new));
    }

    public String municipality() {
        return Objects.requireNonNull(identity)[0];
    }

    /** Another client of the same municipality. */
    public Client as(String... roles) {
        return of(municipality(), roles);
    }

    /** A text that no other test uses. */
    public static String unique(String prefix) {
        // Without digits: now and then random ones have the form of a personal number, and are refused.
        return prefix + "-"
                + UUID.randomUUID()
                        .toString()
                        .substring(24)
                        .chars()
                        .map(c -> Character.isDigit(c) ? c - '0' + 'g' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
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
        RequestSpecification request = given();
        if (identity != null) {
            request.header(
                    "Authorization",
                    "Bearer " + Tokens.of(identity[0], Arrays.copyOfRange(identity, 1, identity.length)));
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
        return with(body).header("If-Match", etag).put(path).then();
    }

    /** Takes something to another state. */
    public ValidatableResponse advance(String path, String etag, Object body) {
        return keyed(body).header("If-Match", etag).post(path + "/transitions").then();
    }

    private RequestSpecification with(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification keyed(Object body) {
        return with(body).header("Idempotency-Key", UUID.randomUUID().toString());
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
