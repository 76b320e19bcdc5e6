package dk.helhed.healthdata.reading.data;

import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;

import dk.helhed.healthdata.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dataset that is published and can be read, and a plain client that asks of it. */
final class Published {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI service;
    private final String id;
    private final List<String> indicators;

    private Published(URI service, String id, List<String> indicators) {
        this.service = service;
        this.id = id;
        this.indicators = indicators;
    }

    /** The country, Aarhus and Norddjurs, 2021 to 2024, of two indicators; Norddjurs' figure of 2022 is hidden. */
    static Published small(URI service) throws IOException, InterruptedException {
        List<String> indicators = List.of(indicator("PERCENT"), indicator("PERCENT"));
        List<Map<String, Object>> values = new ArrayList<>();
        for (int year = 2021; year <= 2024; year++) {
            for (String area : List.of("DK", "0751", "0707")) {
                boolean isHidden = area.equals("0707") && year == 2022;
                values.add(value(area, indicators.getFirst(), "" + year, isHidden ? null : 40 + year - 2020));
            }
        }
        values.add(value("DK", indicators.getLast(), "2023", 12.5));
        return of(service, indicators, values);
    }

    /** So many areas, periods and indicators that all of it is too much for one answer; hardly any has a value. */
    static Published large(URI service) throws IOException, InterruptedException {
        List<String> indicators = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            indicators.add(indicator("PERCENT"));
            values.add(value("DK", indicators.getLast(), "2024", 10 + i));
        }
        List<String> municipalities = MUNICIPALITIES;
        municipalities.forEach(area -> values.add(value(area, indicators.getFirst(), "2024", 20)));
        for (int year = 1900; year < 2024; year++) {
            values.add(value("DK", indicators.getFirst(), "" + year, 30));
        }
        return of(service, indicators, values);
    }

    private static final List<String> MUNICIPALITIES = List.of(
            "0101", "0147", "0151", "0153", "0155", "0157", "0159", "0161", "0163", "0165", "0167", "0169", "0173",
            "0175", "0183", "0185", "0187", "0190", "0201", "0210", "0217", "0219", "0223", "0230", "0240", "0250",
            "0253", "0259", "0260", "0265", "0269", "0270", "0306", "0316", "0320", "0326", "0329", "0330", "0336",
            "0340");

    private static Published of(URI service, List<String> indicators, List<Map<String, Object>> values)
            throws IOException, InterruptedException {
        String id = Api.dataset(indicators.toArray(String[]::new));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] all = values.toArray(new Map[0]);
        String unused = publish(id, all);
        Published published = new Published(service, id, indicators);
        for (int attempt = 0; published.get("/data").statusCode() != 200; attempt++) {
            if (attempt > 200) {
                throw new IllegalStateException(
                        "it was not packed: " + published.get("/data").body());
            }
            Thread.sleep(100);
        }
        return published;
    }

    String id() {
        return id;
    }

    List<String> indicators() {
        return indicators;
    }

    URI at(String rest) {
        return service.resolve("/v1/datasets/" + id + rest);
    }

    /** @param headers by twos: name and value */
    HttpResponse<String> get(String rest, String... headers) throws IOException, InterruptedException {
        return HTTP.send(request(at(rest), headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String rest, String... headers) throws IOException, InterruptedException {
        return send("GET", rest, headers);
    }

    HttpResponse<byte[]> send(String method, String rest, String... headers) throws IOException, InterruptedException {
        return HTTP.send(
                request(at(rest), headers)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<String> head(String rest, String... headers) throws IOException, InterruptedException {
        return HTTP.send(
                request(at(rest), headers)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String rest, String body, String... headers) throws IOException, InterruptedException {
        return HTTP.send(
                request(at(rest), headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What stands at an address that an answer gave: the same path and query here. */
    HttpResponse<String> follow(String address) throws IOException, InterruptedException {
        URI there = URI.create(address);
        return HTTP.send(
                HttpRequest.newBuilder(service.resolve(there.getRawPath() + "?" + there.getRawQuery()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI at, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at);
        return headers.length == 0 ? request : request.headers(headers);
    }
}
