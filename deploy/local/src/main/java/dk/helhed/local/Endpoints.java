package dk.helhed.local;

import java.net.URI;

/** Where a client finds the running suite. */
public record Endpoints(URI plans, URI initiatives, URI healthData, URI realm) {
    static final String REALM = "helhed";

    static Endpoints at(Ports ports) {
        return new Endpoints(
                local(ports.plans()),
                local(ports.initiatives()),
                local(ports.healthData()),
                local(ports.keycloak()).resolve("/realms/" + REALM));
    }

    public URI token() {
        return URI.create(realm + "/protocol/openid-connect/token");
    }

    /** The secret of a client of the realm file: open to all, because this realm lives on one machine only. */
    public static String secretOf(String client) {
        return "demo-only-" + client;
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
