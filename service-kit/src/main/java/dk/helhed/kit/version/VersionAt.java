package dk.helhed.kit.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What was recorded of a thing at some time.
 *
 * @param since when it was recorded
 */
public record VersionAt(JsonNode state, long version, Instant since) {}
