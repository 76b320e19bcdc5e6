package dk.helhed.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.local.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds to the demo data, through the public API, what a full page and sixteen writers need; a second time it finds it there. */
final class BenchData {
    static final int PAGE = 50;
    static final int VALUES = 200;
    private static final int FIRST_YEAR = 1900;

    private final Endpoints services;
    private final Api api;

    BenchData(Endpoints services, Api api) {
        this.services = services;
        this.api = api;
    }

    void complete() throws IOException {
        areas();
        plans();
        initiatives();
        values();
    }

    static String area(int number) {
        return "0751-maaling-%02d".formatted(number);
    }

    static String areaBody(int number, long version) {
        return "{\"code\": \"" + area(number) + "\", \"name\": \"Målt område " + version + "\"}";
    }

    private void areas() throws IOException {
        for (int number = 0; number < Load.CONNECTIONS; number++) {
            if (!isThere(services.plans(), "/v1/areas/" + area(number))) {
                JsonNode unused = post(services.plans(), "aarhus-editor", "/v1/areas", areaBody(number, 1));
            }
        }
    }

    private void plans() throws IOException {
        for (int there = count(services.plans(), "/v1/plans?limit=" + PAGE); there < PAGE; there++) {
            JsonNode unused = post(services.plans(), "aarhus-approver", "/v1/plans", """
                {"externalId": "plan-maaling-%d", "title": "Boligsocial helhedsplan (målt, %d)", "type": "HOUSING_SOCIAL",
                 "areaCodes": ["0751-bispehaven"], "visibility": "OPEN", "recordedAs": "ACTIVE",
                 "source": {"id": "demo", "note": "Invented for measurements."}}\
                """.formatted(there, there));
        }
    }

    private void initiatives() throws IOException {
        JsonNode list = api.get(services.initiatives(), "/v1/initiatives?limit=" + PAGE);
        String track = list.path("items").get(0).path("trackId").asText();
        for (int there = list.path("items").size(); there < PAGE; there++) {
            JsonNode unused =
                    post(services.initiatives(), "aarhus-editor", "/v1/tracks/" + track + "/initiatives", """
                        {"externalId": "initiative-maaling-%d", "name": "Initiativ (målt, %d)",
                         "oneOff": true, "visibility": "OPEN",
                         "recordedAs": "PRIORITISED", "synthetic": true,
                         "source": {"id": "demo", "note": "Invented for measurements."}}\
                        """.formatted(
                                    there, there));
        }
    }

    private void values() throws IOException {
        URI service = services.healthData();
        int there = count(service, "/v1/values?limit=" + VALUES);
        if (there >= VALUES) {
            return;
        }
        String dataset = firstOrNew(service, "/v1/datasets?externalId=ds-maaling", "/v1/datasets", """
            {"externalId": "ds-maaling", "title": {"da": "Opdigtede tal til måling", "en": "Figures invented for measurements"},
             "publisher": "Helhed", "indicators": ["EMPLOYED_PCT"], "areas": [], "protection": "SYNTHETIC",
             "source": {"id": "demo", "note": "Invented for measurements."}}\
            """)
                .path("id")
                .asText();
        String values = IntStream.range(0, VALUES - there)
                .mapToObj(at -> """
                    {"area": "0751-bispehaven", "indicator": "EMPLOYED_PCT", "period": "%d", "breakdown": "total",
                     "status": "PUBLISHED", "value": %d}\
                    """.formatted(FIRST_YEAR + at, at % 100))
                .collect(Collectors.joining(", ", "[", "]"));
        String releases = "/v1/datasets/" + dataset + "/releases";
        JsonNode release = firstOrNew(
                service, releases, releases, "{\"note\": \"Invented for measurements.\", \"values\": " + values + "}");
        JsonNode unused = api.post(
                service,
                "aarhus-release-approver",
                "/v1/releases/" + release.path("id").asText() + "/transitions",
                "\"" + release.path("version").asText() + "\"",
                "{\"to\": \"PUBLISHED\", \"reason\": \"Invented for measurements\"}");
    }

    /** What an earlier run that was broken off has made already is not made again. */
    private JsonNode firstOrNew(URI service, String find, String create, String body) throws IOException {
        JsonNode found = api.get(service, find).path("items");
        return found.isEmpty() ? post(service, "aarhus-register-supplier", create, body) : found.get(0);
    }

    private JsonNode post(URI service, String client, String path, String body) throws IOException {
        return api.post(service, client, path, "*", body);
    }

    private int count(URI service, String path) throws IOException {
        return api.get(service, path).path("items").size();
    }

    private boolean isThere(URI service, String path) throws IOException {
        try (Wire wire = new Wire(service)) {
            return wire.send(Wire.request("GET", path, api.as("aarhus-editor"), ""))
                            .status()
                    == 200;
        }
    }
}
