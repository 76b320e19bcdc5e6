package dk.helhed.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in a form that can be kept and given again, in the language of whoever asks.
 *
 * @param request the id of the request that was refused first
 */
public record KeptRefusal(
        ProblemType type,
        @Nullable String detailKey,
        List<Object> detailArgs,
        List<FieldProblem> fields,
        Map<String, String> headers,
        String request) {

    private static final String REPLAYED = "Idempotent-Replayed";

    public static KeptRefusal of(Problem problem, String request) {
        return new KeptRefusal(
                problem.type(),
                problem.detailKey(),
                written(problem.detailArgs()),
                problem.fields().stream()
                        .map(field -> new FieldProblem(
                                field.in(), field.path(), field.code(), written(field.args()), field.href()))
                        .toList(),
                problem.headers(),
                request);
    }

    /** True for a refusal that was kept before. */
    public static boolean isReplay(Problem problem) {
        return problem.headers().containsKey(REPLAYED);
    }

    /** The refusal again, marked as a repetition. */
    public Problem again() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(REPLAYED, "true");
        return Problem.again(this, all);
    }

    /** As the wording fills them in: what JSON makes of a number must not change it. */
    private static List<Object> written(List<Object> args) {
        return args.stream().<Object>map(String::valueOf).toList();
    }
}
