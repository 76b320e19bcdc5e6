package dk.helhed.kit.openapi;

import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.problem.Refuses;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Which problems an operation can answer with. Those that every operation can are one response for all ({@code default});
 * the others stand under their status, derived from the operation's shape and from {@link Refuses}.
 */
final class SharedAnswers {

    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final Set<HttpMethod> READS = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String REFUSED = "Refused";

    private static final Set<ProblemType> OF_EVERY_OPERATION = EnumSet.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.INVALID_REQUEST,
            ProblemType.PERSONAL_NUMBER_REFUSED,
            ProblemType.INVALID_PATH,
            ProblemType.INVALID_PARAMETER,
            ProblemType.UNAUTHENTICATED,
            // Also where all may read: a token that does not name its caller is refused wherever it is sent.
            ProblemType.FORBIDDEN,
            ProblemType.NOT_ACCEPTABLE,
            // This and the media type hold for every body: said here once.
            ProblemType.BODY_TOO_LARGE,
            ProblemType.URI_TOO_LONG,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.HEADER_TOO_LARGE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    /** These come with others of their status and give it no name. */
    private static final Set<ProblemType> COMPANIONS =
            EnumSet.of(ProblemType.REQUEST_IN_PROGRESS, ProblemType.IDEMPOTENCY_KEY_REUSED);

    private SharedAnswers() {}

    static void addTo(Components components) {
        APIResponse refused = response(
                "A refusal or a failure that every operation can answer with; code says which.", OF_EVERY_OPERATION);
        refused.addHeader("Retry-After", SharedHeaders.reference("Retry-After"));
        refused.addHeader("WWW-Authenticate", SharedHeaders.reference("WWW-Authenticate"));
        components.addResponse(REFUSED, refused);
    }

    static void addTo(
            Components components, Operation operation, String path, HttpMethod method, @Nullable MethodInfo resource) {
        // What the scanner guesses of refusals says nothing that is not said better here.
        Set.copyOf(operation.getResponses().getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(operation.getResponses()::removeAPIResponse);
        Map<Integer, Set<ProblemType>> byStatus = of(operation, path, method, resource).stream()
                .collect(Collectors.groupingBy(
                        ProblemType::status,
                        TreeMap::new,
                        Collectors.toCollection(() -> EnumSet.noneOf(ProblemType.class))));
        byStatus.forEach((status, types) -> {
            Set<ProblemType> all = EnumSet.copyOf(types);
            OF_EVERY_OPERATION.stream().filter(type -> type.status() == status).forEach(all::add);
            String name = name(types);
            components.addResponse(name, response(description(types), all));
            operation.getResponses().addAPIResponse(Integer.toString(status), reference(name));
        });
        operation.getResponses().addAPIResponse("default", reference(REFUSED));
    }

    static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** A question that is sent as a body reads, whatever its method. */
    private static boolean isQuery(String path) {
        return path.endsWith("/query") || path.endsWith("/query/cost");
    }

    private static Set<ProblemType> of(
            Operation operation, String path, HttpMethod method, @Nullable MethodInfo resource) {
        Set<ProblemType> answers = EnumSet.noneOf(ProblemType.class);
        if (path.contains("{")) {
            answers.add(ProblemType.NOT_FOUND);
        }
        if (!READS.contains(method) && !isQuery(path)) {
            answers.add(ProblemType.CONFLICT);
            answers.add(ProblemType.RULE_VIOLATED);
        }
        if (path.endsWith("/transitions") && !READS.contains(method)) {
            answers.add(ProblemType.ILLEGAL_TRANSITION);
        }
        if (has(operation, "Idempotency-Key")) {
            answers.add(ProblemType.REQUEST_IN_PROGRESS);
            answers.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
            if (method == HttpMethod.POST) {
                answers.add(ProblemType.IDEMPOTENCY_KEY_MISSING);
            }
        }
        if (has(operation, "If-Match")) {
            answers.add(ProblemType.PRECONDITION_FAILED);
            answers.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (SharedHeaders.isConditional(operation, method)) {
            answers.add(ProblemType.PRECONDITION_FAILED);
        }
        AnnotationInstance own = resource == null ? null : resource.annotation(REFUSES);
        if (own != null) {
            for (String name : own.value().asEnumArray()) {
                answers.add(ProblemType.valueOf(name));
            }
        }
        if (operation.getResponses() != null && operation.getResponses().hasAPIResponse("202")) {
            answers.add(ProblemType.TOO_MANY_REQUESTS);
        }
        return answers;
    }

    private static APIResponse response(String description, Set<ProblemType> types) {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(ProblemSchemas.content(types));
        response.addHeader("X-Request-Id", SharedHeaders.reference("X-Request-Id"));
        if (types.contains(ProblemType.REQUEST_IN_PROGRESS) || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
            response.addHeader("Retry-After", SharedHeaders.reference("Retry-After"));
        }
        return response;
    }

    private static String description(Collection<ProblemType> types) {
        return types.stream().map(ProblemSchemas::title).collect(Collectors.joining(" · "));
    }

    /** {@code ConflictOrIllegalTransition} for the two. */
    private static String name(Set<ProblemType> types) {
        String name = types.stream()
                .filter(type -> !COMPANIONS.contains(type))
                .map(SharedAnswers::name)
                .collect(Collectors.joining("Or"));
        boolean isOfNoKey = types.stream().noneMatch(COMPANIONS::contains)
                && (types.contains(ProblemType.CONFLICT) || types.contains(ProblemType.RULE_VIOLATED));
        return isOfNoKey ? name + "WithoutKey" : name;
    }

    /** {@code NotFound} for {@code not-found}. */
    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.code().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> isHeader(parameter, header));
    }

    static boolean isHeader(Parameter parameter, String name) {
        return parameter.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(parameter.getName());
    }
}
