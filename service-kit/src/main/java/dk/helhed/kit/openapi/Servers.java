package dk.helhed.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.servers.Server;

/** Says where the API can be called. */
final class Servers {

    private Servers() {}

    static void addTo(OpenAPI document) {
        int port = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.port", Integer.class)
                .orElse(8080);
        document.setServers(List.of(
                server("/", "Where this document is served, in production, staging or test.", false),
                server(
                        "http://127.0.0.1:" + port,
                        "Local: the service as ./helhed up starts it on one machine.",
                        true)));
    }

    private static Server server(String url, String description, boolean isInternal) {
        Server server = OASFactory.createServer().url(url).description(description);
        server.addExtension("x-internal", isInternal);
        return server;
    }
}
