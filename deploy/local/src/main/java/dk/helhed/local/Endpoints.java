package dk.helhed.local;

import dk.helhed.local.prove.Target;
import java.net.URI;
import java.util.List;

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

    /** The services as an attacker sees them. */
    static List<Target> targets(Ports ports) {
        String area = "/v1/areas/0751-bispehaven";
        String nothing = "/00000000-0000-7000-8000-000000000000";
        return List.of(
                new Target(
                        "plans-service",
                        local(ports.plans()),
                        local(ports.managementOf(ports.plans())),
                        "/v1/areas?limit=1",
                        "area",
                        "aarhus-editor",
                        area,
                        "{\"code\": \"0751-bispehaven\", \"name\": \"Bispehaven\"}"),
                new Target(
                        "initiatives-service",
                        local(ports.initiatives()),
                        local(ports.managementOf(ports.initiatives())),
                        "/v1/frames?limit=1",
                        "frame",
                        "aarhus-editor",
                        "/v1/frames" + nothing,
                        "{\"name\": \"Ramme\", \"amount\": {\"amountOere\": 100, \"currency\": \"DKK\"}, \"exact\": false,"
                                + " \"oneOff\": true, \"fundingSource\": {\"kind\": \"UNDERSPEND\"}, \"visibility\": \"OPEN\"}"),
                new Target(
                        "health-data-service",
                        local(ports.healthData()),
                        local(ports.managementOf(ports.healthData())),
                        "/v1/datasets?limit=1",
                        "dataset",
                        "aarhus-register-supplier",
                        "/v1/datasets" + nothing,
                        "{\"title\": {\"da\": \"Tal\", \"en\": \"Figures\"}, \"publisher\": \"Aarhus Kommune\","
                                + " \"indicators\": [\"EMPLOYED_PCT\"], \"protection\": \"NONE_ALREADY_PUBLIC\"}"));
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
