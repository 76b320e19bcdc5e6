package dk.helhed.kit.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions of a thing at the times that its answers give, and what is read as of those times. */
public final class AnswerTimes {

    private final String path;
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    public AnswerTimes(String path) {
        this.path = path;
    }

    /** Notes what an answer says. */
    public void of(ValidatableResponse answer) {
        String at = answer.extract().path("changedAt");
        Integer version = answer.extract().path("version");
        versions.put(at, version);
    }

    /** As of each time, the version of its answer holds, also for clients that know no finer time than JavaScript; before it another one. */
    public void assertHolds(List<Client> readers) {
        for (Client reader : readers) {
            versions.forEach((at, version) -> {
                reader.get(path + "/as-of?time=" + at).statusCode(200).body("version", equalTo(version));
                reader.get(path + "/as-of?time=" + Instant.parse(at).plusNanos(900))
                        .body("version", equalTo(version));
                reader.get(path + "/as-of?time=" + Instant.parse(at).truncatedTo(ChronoUnit.MILLIS))
                        .body("version", equalTo(version));
                if (version > 0) {
                    reader.get(path + "/as-of?time=" + Instant.parse(at).minusMillis(1))
                            .body("version", equalTo(version - 1));
                }
            });
        }
    }
}
