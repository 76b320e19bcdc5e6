package dk.helhed.kit.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a thing at the times that its answers told, and what is read as of those times. */
public final class Told {

    private final String path;
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    public Told(String path) {
        this.path = path;
    }

    /** Notes what an answer told. */
    public void of(ValidatableResponse answer) {
        String at = answer.extract().path("changedAt");
        Integer version = answer.extract().path("version");
        versions.put(at, version);
    }

    /** As of each time told, the version that told it stands, and before it another one. */
    public void assertHolds(List<Client> readers) {
        for (Client reader : readers) {
            versions.forEach((at, version) -> {
                reader.get(path + "/as-of?time=" + at).statusCode(200).body("version", equalTo(version));
                reader.get(path + "/as-of?time=" + Instant.parse(at).plusNanos(900))
                        .body("version", equalTo(version));
                if (version > 0) {
                    reader.get(path + "/as-of?time=" + Instant.parse(at).minusNanos(1_000))
                            .body("version", equalTo(version - 1));
                }
            });
        }
    }
}
