package dk.helhed.healthdata.reading.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.reading.format.AnswerFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program must know of the reading API before it asks. */
@Schema(name = "ReadingConfig")
record ConfigView(
        Limits limits,
        List<Format> formats,

        @Schema(description = "The first one is answered where the caller asks for none.", examples = "[\"en\",\"da\"]")
        List<String> languages,

        @Schema(
                description =
                        "What figures are computed and written with; it changes when the same question gets other bytes.",
                examples = "2")
        String engine,

        @Schema(description = "The same as engine: it has no other.", examples = "2")
        String version,

        @Schema(description = "Who runs the service.", examples = "Helhed")
        String source,

        @JsonUnwrapped Attribution attribution) {

    /** What is refused beyond. */
    @Schema(name = "ReadingLimits")
    record Limits(
            @Schema(description = "Numbers of an answer; beyond that it is asked for in parts.", examples = "100000")
            long cells,

            @Schema(description = "Rows of a page.", examples = "10000")
            int rows,

            @Schema(description = "Characters of an address; a longer question is sent as a body.", examples = "8192")
            long address,

            @Schema(description = "Bytes of a body.", examples = "1048576")
            long body) {}

    /** One way to write an answer. */
    @Schema(name = "ReadingFormat")
    record Format(
            @Schema(description = "As format= names it.", examples = "json-stat2")
            String name,

            @Schema(description = "As Accept names it.", examples = "application/json")
            String mediaType,

            @Schema(description = "Whether it is written in pages, with limit and cursor.", examples = "false")
            boolean pages) {

        static Format of(AnswerFormat format) {
            return new Format(format.name(), format.contentType(), format.hasPages());
        }
    }
}
