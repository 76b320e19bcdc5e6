package dk.helhed.healthdata.area;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large an area is; {@code GROUP} is a group of areas that a dataset compares. */
@Schema(name = "AreaLevel")
public enum Level {
    COUNTRY,
    REGION,
    MUNICIPALITY,
    HOUSING_AREA,
    GROUP;

    /** The level that a query parameter names: {@code housing-area}. @throws Problem 400 naming what is allowed */
    static Level of(String parameter) {
        return Arrays.stream(values())
                .filter(level -> level.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_PARAMETER)
                        .with(FieldProblem.parameter("level", "level", allowed())));
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String allowed() {
        return Arrays.stream(values()).map(Level::parameter).collect(Collectors.joining(", "));
    }
}
