package dk.helhed.plans.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.request.DependentPart;
import dk.helhed.plans.mandate.AmendableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is to be changed or added, with all that it is then to say; or one that is to be taken away. */
@Schema(name = "ProposedChangeDraft")
record ChangeDraft(
        AmendableKind kind,

        @Schema(description = "What is to be changed or taken away; without it one is added (not of all kinds).")
        @Nullable
        UUID id,

        @Schema(description = "Where one is to be added: the sub-agreement.") @Nullable
        UUID subAgreementId,

        @Schema(
                implementation = Object.class,
                description = "The new content, whole, as a PUT of that kind takes it; not with remove.",
                examples = "{\"title\": \"Flere beboere er i arbejde\"}")
        @Nullable
        @DependentPart
        JsonNode content,

        @Schema(description = "Takes the thing away: a milestone, an indicator, an activity or a staff resource.")
        @Nullable
        Boolean remove) {

    boolean removes() {
        return Boolean.TRUE.equals(remove);
    }

    /** The new content, of what is not taken away. */
    JsonNode requireContent() {
        return Objects.requireNonNull(content, "what is changed or added has content");
    }

    /** What is wrong with the form of it, at its place in the proposal. */
    List<FieldProblem> problems(String pointer) {
        return removes() ? removal(pointer) : statement(pointer);
    }

    private List<FieldProblem> removal(String pointer) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!kind.canBeRemoved()) {
            problems.add(FieldProblem.body(pointer + "/remove", "not-removable", kind));
        }
        if (id == null) {
            problems.add(FieldProblem.body(pointer + "/id", "required"));
        }
        if (content != null) {
            problems.add(FieldProblem.body(pointer + "/content", "not-with-removal"));
        }
        if (subAgreementId != null) {
            problems.add(FieldProblem.body(pointer + "/subAgreementId", "only-for-additions"));
        }
        return problems;
    }

    private List<FieldProblem> statement(String pointer) {
        List<FieldProblem> problems = new ArrayList<>(place(pointer));
        if (content == null) {
            problems.add(FieldProblem.body(pointer + "/content", "required"));
        }
        return problems;
    }

    private List<FieldProblem> place(String pointer) {
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
