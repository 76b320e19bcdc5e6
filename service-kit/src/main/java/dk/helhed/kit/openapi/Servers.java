package dk.helhed.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says where the API can be called. */
final class Servers {

    private Servers() {}

    static void addTo(OpenAPI document) {
        int port = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.port", Integer.class)
                .orElse(8080);
        document.setServers(List.of(
                OASFactory.createServer().url("/").description("Where this document is served."),
                OASFactory.createServer()
                        .url("http://127.0.0.1:" + port)
                        .description("The service as ./helhed up starts it on one machine.")));
    }
}
