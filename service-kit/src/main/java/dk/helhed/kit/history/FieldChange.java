package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place where two states of a thing differ.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the later state, or into the earlier one for what is gone
 * @param before JSON null where there was nothing
 * @param after JSON null where there is nothing any more
 */
@Schema(name = "FieldChange", description = "One place where two states of a thing differ.")
public record FieldChange(
        @Schema(
                description = "A JSON Pointer into the later state, or into the earlier one for what is gone.",
                examples = "/title")
        String pointer,

        @Schema(
                implementation = Object.class,
                description = "What stood there before; null where there was nothing.",
                examples = "Lektiehjælp")
        JsonNode before,

        @Schema(
                implementation = Object.class,
                description = "What stands there now; null where there is nothing.",
                examples = "Lektiecafé")
        JsonNode after) {}
