package dk.helhed.plans.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is to be changed or added, with all that it is then to say. */
@Schema(name = "ProposedChangeDraft")
record ChangeDraft(
        @Schema(examples = "MILESTONE") AmendableKind kind,

        @Schema(
                description = "What is to be changed; without it one is added (not of all kinds).",
                examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        @Nullable
        UUID id,

        @Schema(
                description = "Where one is to be added: the sub-agreement.",
                examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3")
        @Nullable
        UUID subAgreementId,

        @Schema(
                implementation = Object.class,
                description = "The new content, whole, as a PUT of that kind takes it.",
                examples = "{\"title\": \"Flere beboere er i arbejde\"}")
        JsonNode content) {

    /** What is wrong with the form of it, at its place in the proposal. */
    List<FieldProblem> problems(String pointer) {
        if (id != null) {
            return subAgreementId == null
                    ? List.of()
                    : List.of(FieldProblem.body(pointer + "/subAgreementId", "only-for-additions"));
        }
        if (!kind.canBeAdded()) {
            return List.of(FieldProblem.body(pointer + "/id", "required"));
        }
        return kind.underSubAgreement() && subAgreementId == null
                ? List.of(FieldProblem.body(pointer + "/subAgreementId", "required"))
                : List.of();
    }
}
