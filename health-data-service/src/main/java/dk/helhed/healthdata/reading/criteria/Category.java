package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of housing areas, and which criteria make it. */
@Schema(name = "CriteriaCategory")
record Category(
        @Schema(examples = "VULNERABLE") String code,
        Bilingual title,
        @Schema(examples = "§ 61 a, stk. 1") String source,

        @Schema(description = "How many of the criteria are met at least.", examples = "2")
        int least,

        @Schema(
                description = "The criteria of which that many are met.",
                examples = "[\"OUTSIDE_WORK_OR_EDUCATION\",\"CONVICTED\"]")
        @JsonProperty("of")
        List<String> among,

        @Schema(description = "The criteria that are met besides, each of them.", examples = "[\"NON_WESTERN\"]")
        List<String> all,

        @Schema(
                description = "In how many years one after the other, the newest of which is asked for.",
                examples = "1")
        int years) {

    Stream<String> criteria() {
        return Stream.concat(among.stream(), all.stream());
    }
}
