package dk.helhed.kit.problem;

import java.util.Map;

/** A problem ready to be sent, by JAX-RS or by the layer below it. */
public record ProblemAnswer(int status, Map<String, String> headers, String body) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
