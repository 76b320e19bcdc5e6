package dk.helhed.kit.sheet;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a table is written in. */
public enum SheetForm {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // What people send instead, by the wording that says how to save it.
    private static final Map<String, String> OTHERS = Map.of(
            "application/vnd.ms-excel", "sheet.xls",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12", "sheet.xlsb",
            "application/vnd.oasis.opendocument.spreadsheet", "sheet.ods");

    private final String type;

    SheetForm(String type) {
        this.type = type;
    }

    /** @throws Problem 415 for anything else */
    public static SheetForm of(@Nullable String contentType) {
        String named =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(form -> form.type.equals(named))
                .findFirst()
                .orElseThrow(() -> refusal(OTHERS.get(named))
                        .with(FieldProblem.header("Content-Type", "allowed-values", CSV_TYPE + ", " + XLSX_TYPE)));
    }

    private static Problem refusal(@Nullable String wording) {
        return wording == null
                ? Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                : Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, wording);
    }
}
