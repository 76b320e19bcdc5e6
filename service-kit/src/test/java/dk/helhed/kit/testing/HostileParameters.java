package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Asks every reading operation of a service for what nobody should ask for, in each of its query parameters. */
public final class HostileParameters {

    private static final List<String> VALUES = List.of(
            " ",
            "%'\\",
            "-1",
            "9223372036854775808",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01",
            "P99Y999M9999D",
            "\u0000",
            "😀»a|b<",
            "(".repeat(2_000));

    private final JsonNode document;
    private final Client reader;
    private final List<String> faults = new ArrayList<>();
    private int asked;

    private HostileParameters(JsonNode document, Client reader) {
        this.document = document;
        this.reader = reader;
    }

    /** @return what was answered otherwise than it should be; empty when all is well */
    public static List<String> faults(URI openapi, Client reader, String under) throws Exception {
        HostileParameters hostile =
                new HostileParameters(new ObjectMapper().readTree(new OpenApiDocument(openapi).served("JSON")), reader);
        hostile.document.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path(path.getKey().startsWith(under) ? "get" : "none");
            for (JsonNode parameter : get.path("parameters")) {
                hostile.ask(hostile.concrete(path.getKey(), get), hostile.resolve(parameter));
            }
        });
        if (hostile.asked == 0) {
            hostile.faults.add("nothing was asked");
        }
        return hostile.faults;
    }

    private void ask(String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (!parameter.path("in").asText().equals("query")) {
            return;
        }
        expect(path, name, "", 400, 400);
        VALUES.forEach(value -> expect(path, name, value, 200, 499));
        if (name.equals("municipality")) {
            List.of("751", "07510", "aarhus").forEach(code -> expect(path, name, code, 400, 400));
        }
    }

    private void expect(String path, String name, String value, int from, int to) {
        int status = reader.request()
                .queryParam(name, value)
                .get(path)
                .then()
                .extract()
                .statusCode();
        asked++;
        if (status < from || status > to) {
            faults.add(status + " " + path + "?" + name + "=" + value.substring(0, Math.min(20, value.length())));
        }
    }

    /** With the document's own examples in its place. */
    private String concrete(String path, JsonNode operation) {
        String concrete = path;
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolve(one);
            if (parameter.path("in").asText().equals("path")) {
                concrete = concrete.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1"));
            }
        }
        if (concrete.contains("{")) {
            throw new IllegalStateException(
                    "the document has no parameter for " + concrete + ": " + operation.path("parameters"));
        }
        return concrete;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
