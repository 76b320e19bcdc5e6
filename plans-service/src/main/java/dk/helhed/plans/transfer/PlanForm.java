package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.SheetForm;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a whole plan is written in. */
enum PlanForm {
    /** One document. */
    JSON("application/json"),
    /** Tables, each a CSV file. */
    ZIP("application/zip"),
    /** Tables, each a sheet of one workbook. */
    XLSX(SheetForm.XLSX_TYPE);

    private final String type;

    PlanForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** @throws Problem 415 for anything else */
    static PlanForm of(@Nullable String contentType) {
        String named =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(form -> form.type.equals(named))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                        .with(FieldProblem.header(
                                "Content-Type",
                                "allowed-values",
                                Stream.of(values()).map(PlanForm::type).collect(Collectors.joining(", ")))));
    }
}
