package dk.helhed.local;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of the demo municipalities. */
final class KeycloakPart implements Part {
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final KeycloakServer server;

    KeycloakPart(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.server = new KeycloakServer(home, Release.of("keycloak"));
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public String url() {
        return Endpoints.at(ports).realm().toString();
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.keycloak());
    }

    @Override
    public String version() {
        return server.version();
    }

    @Override
    public String build() {
        return version() + " at " + url() + " with realm " + server.realmHash();
    }

    @Override
    public void prepare(Console console) {
        if (!server.isThere()) {
            console.work(title(), "unpacked and built", server::make);
        }
        if (!server.hasRealm()) {
            server.layOutRealm();
        }
        server.closeData();
    }

    @Override
    public Launch launch() {
        List<String> command = server.command(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                // What it says of itself never follows the request's Host, which anybody can forge.
                "--hostname=http://127.0.0.1:" + ports.keycloak(),
                "--hostname-strict=true",
                // One server needs no cluster, and a cluster would listen to the network.
                "--cache=local"));
        // Without an administrator, Keycloak's welcome page lets anybody who reaches it make one.
        Map<String, String> administrator = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.of(KeycloakServer.ADMINISTRATOR));
        return new Launch(command, administrator, home.keycloak(), home.log(name()));
    }

    @Override
    public Health health() {
        return Http.health(URI.create(url() + "/.well-known/openid-configuration"));
    }

    @Override
    public void settle() {
        server.rememberRealm();
    }
}
