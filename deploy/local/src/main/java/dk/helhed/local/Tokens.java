package dk.helhed.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Fetches access tokens from Keycloak as the clients of the realm file do. */
public final class Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Endpoints endpoints;

    public Tokens(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    public String of(String client) {
        if (!RealmClients.NAMES.contains(client)) {
            throw new Trouble(
                    "There is no client \"" + client + "\". There are:\n  " + String.join("\n  ", RealmClients.NAMES));
        }
        String form =
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + Endpoints.secretOf(client);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoints.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        try {
            HttpResponse<String> answer = Http.send(request);
            JsonNode token = JSON.readTree(answer.body()).path("access_token");
            if (answer.statusCode() != 200 || !token.isTextual()) {
                throw new Trouble("Keycloak gave no token but answered " + answer.statusCode() + ".");
            }
            return token.textValue();
        } catch (IOException e) {
            throw new Trouble(
                    "Keycloak does not answer at " + endpoints.realm() + ". Is it up? ./helhed status shows it.");
        }
    }
}
