package dk.helhed.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part over HTTP, with little patience: it is on the same machine. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Up is an answer of 200; anything else is reported as the reason. */
    static Health health(URI uri) {
        try {
            int status = send(HttpRequest.newBuilder(uri)).statusCode();
            return status == 200 ? Health.UP : Health.notReady("answers " + status);
        } catch (IOException e) {
            return Health.notReady("does not answer");
        }
    }
}
