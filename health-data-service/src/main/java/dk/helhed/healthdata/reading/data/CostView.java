package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.model.Citation;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.QuestionSplit;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large an answer would be, and how to ask for it in parts where that is too large. */
@Schema(name = "DataCost")
record CostView(
        @Schema(
                description =
                        "How many numbers the answer would have: each code of each dimension with each indicator and"
                                + " figure.",
                examples = "684000")
        long cells,

        @Schema(description = "How many an answer may have.", examples = "100000")
        long limit,

        @Schema(description = "Whether it is answered as it is.", examples = "false")
        boolean allowed,

        @Schema(
                description =
                        "Questions of the same version that are allowed and together ask for the same; the question"
                                + " itself where it is allowed.",
                examples =
                        "[\"http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/data?area=DK&period=2024&version=7&lang=en&format=csv\"]")
        List<URI> urls,

        @Schema(
                description = "The whole version as a file.",
                examples =
                        "http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/versions/7/bulk.csv.gz")
        URI bulk,

        @Schema(description = "Of the dataset.", examples = "7")
        int version,

        @Schema(description = "What the figures come from, or else their publisher.", examples = "Danmarks Statistik")
        String source,

        @Schema(
                description = "Under which figures may be used.",
                examples = "https://creativecommons.org/licenses/by/4.0/")
        URI licence,

        @Schema(description = "True where the figures are invented.")
        boolean synthetic,

        @Schema(
                description = "The address of this answer, with its version in it.",
                examples =
                        "http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/data/cost?area=DK&period=2024&version=7&lang=en")
        URI permalink,

        @Schema(
                description = "A line to cite it by.",
                examples =
                        "KL og BL (2026): Attachment to the labour market. Version 7. http://127.0.0.1:8083/v1/datasets/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1/data/cost?area=DK&period=2024&version=7&lang=en")
        String cite) {

    static CostView of(Question question, QuestionAddress address, ReadingConfig config) {
        DatasetShape shape = question.shape();
        long limit = config.mostCells();
        URI permalink = address.cost(question);
        return new CostView(
                question.cells(),
                limit,
                question.cells() <= limit,
                QuestionSplit.of(question, limit).stream().map(address::pinned).toList(),
                address.bulk(question),
                shape.version(),
                shape.provenance().source(),
                config.licence(),
                shape.synthetic(),
                permalink,
                Citation.of(shape, address.language(), permalink));
    }

    /** As members of a refusal. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("cells", cells);
        members.put("limit", limit);
        members.put("allowed", allowed);
        members.put("urls", urls);
        members.put("bulk", bulk);
        members.put("version", version);
        members.put("source", source);
        members.put("licence", licence);
        members.put("synthetic", synthetic);
        members.put("permalink", permalink);
        members.put("cite", cite);
        return members;
    }
}
