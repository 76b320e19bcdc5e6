package dk.helhed.kit.openapi;

import dk.helhed.kit.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation can answer with, derived from its own shape. */
final class SharedAnswers {

    private static final Set<HttpMethod> READS = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SharedAnswers() {}

    static Set<ProblemType> of(String path, HttpMethod method, Operation operation) {
        Set<ProblemType> answers = EnumSet.of(
                ProblemType.INVALID_REQUEST,
                ProblemType.UNAUTHENTICATED,
                // Also where all may read: a token that does not name its caller is refused wherever it is sent.
                ProblemType.FORBIDDEN,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.URI_TOO_LONG,
                ProblemType.HEADER_TOO_LARGE,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE);
        if (path.contains("{")) {
            answers.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            answers.add(ProblemType.BODY_TOO_LARGE);
            answers.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!READS.contains(method)) {
            answers.add(ProblemType.CONFLICT);
            answers.add(ProblemType.RULE_VIOLATED);
        }
        if (hasHeader(operation, "If-Match")) {
            answers.add(ProblemType.PRECONDITION_FAILED);
            answers.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (operation.getResponses() != null && operation.getResponses().hasAPIResponse("202")) {
            answers.add(ProblemType.TOO_MANY_REQUESTS);
        }
        return answers;
    }

    static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> isHeader(parameter, name));
    }

    static boolean isHeader(Parameter parameter, String name) {
        return parameter.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(parameter.getName());
    }
}
