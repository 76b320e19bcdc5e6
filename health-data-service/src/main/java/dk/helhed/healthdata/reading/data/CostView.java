package dk.helhed.healthdata.reading.data;

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
        URI bulk) {

    static CostView of(Question question, QuestionAddress address, long limit) {
        return new CostView(
                question.cells(),
                limit,
                question.cells() <= limit,
                QuestionSplit.of(question, limit).stream().map(address::pinned).toList(),
                address.bulk(question));
    }

    /** As members of a refusal. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("cells", cells);
        members.put("limit", limit);
        members.put("allowed", allowed);
        members.put("urls", urls);
        members.put("bulk", bulk);
        return members;
    }
}
