package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.text.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code, indicators among them, that only the later version has. */
@Schema(name = "AddedCode")
record AddedCode(
        @Schema(description = "The dimension, or indicator.", examples = "area")
        String dimension,

        @Schema(examples = "0751-trigeparken") String code,
        Bilingual label) {}
