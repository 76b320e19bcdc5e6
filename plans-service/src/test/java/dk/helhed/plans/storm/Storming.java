package dk.helhed.plans.storm;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Storm;
import dk.helhed.kit.testing.Tokens;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes of areas, mixed, from callers who hang up. */
final class Storming {

    private static final int CALLS = 2_000;
    private static final int SOCKETS = 100;

    private Storming() {}

    static void rage() {
        String code = Client.unique("0751");
        Client.EDITOR.post("/v1/areas", Map.of("code", code, "name", "before")).statusCode(201);
        String token = Tokens.of("0751", "editor");
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        Storm.rage(port, CALLS, SOCKETS, call -> call % 5 < 3 ? read(token) : write(token, code, call));
    }

    private static String read(String token) {
        return "GET /v1/plans?limit=20&sort=title HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";
    }

    private static String write(String token, String code, int call) {
        String body = "{\"code\":\"" + code + "\",\"name\":\"storm " + call + "\"}";
        return "PUT /v1/areas/" + code + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nIf-Match: \"" + call % 4 + "\"\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
