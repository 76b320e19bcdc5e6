package dk.helhed.plans.attachment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.text.PlainTextRule;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a caller says about a document besides its bytes. */
public class UploadRequest {

    private static final int LONGEST = 300;

    @QueryParam("itemKind")
    @Parameter(description = "What it is attached to.", required = true)
    @Nullable
    ItemKind itemKind;

    @QueryParam("itemId")
    @Parameter(required = true)
    @Nullable
    UUID itemId;

    @QueryParam("title")
    @PlainText(max = UploadRequest.LONGEST)
    @Parameter(description = "What it is called on the agenda.", required = true, example = "Bilag 1")
    @Nullable
    String title;

    @QueryParam("fileName")
    @Size(max = UploadRequest.LONGEST)
    @Parameter(
            description = "Kept without folders and unsafe characters, with the ending of what the file is.",
            required = true,
            example = "bilag-1.pdf")
    @Nullable
    String fileName;

    /** Everything that is missing or wrong, at once. */
    void check() {
        List<FieldProblem> found = new ArrayList<>();
        required("itemKind", itemKind, found);
        required("itemId", itemId, found);
        text("title", title, found);
        text("fileName", fileName, found);
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(found);
        }
    }

    private static void required(String name, @Nullable Object value, List<FieldProblem> found) {
        if (value == null) {
            found.add(FieldProblem.parameter(name, "required"));
        }
    }

    private static void text(String name, @Nullable String value, List<FieldProblem> found) {
        required(name, value, found);
        if (value != null && !PlainTextRule.isPlain(value, LONGEST)) {
            found.add(FieldProblem.parameter(name, "plain-text", LONGEST));
        }
    }

    ItemKind itemKind() {
        return Objects.requireNonNull(itemKind);
    }

    UUID itemId() {
        return Objects.requireNonNull(itemId);
    }

    String title() {
        return Objects.requireNonNull(title);
    }

    String fileName() {
        return Objects.requireNonNull(fileName);
    }
}
