package dk.helhed.kit.version;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a thing, with what was recorded then. */
@Schema(name = "RecordedVersion")
public record VersionView(
        @JsonUnwrapped VersionLine line,

        @Schema(
                description =
                        "The thing as it was recorded, in the form that the API had then and without what is computed.",
                implementation = Object.class,
                examples = "{\"title\": \"Boligsocial helhedsplan for Bispehaven\"}")
        JsonNode state) {}
