package dk.helhed.kit.request;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.CprGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks what comes beside the body: query, path and headers, against personal numbers and what the method knows. */
public class ParameterGuard {

    // A token is the identity provider's text; these others are digests or marks that we made ourselves.
    private static final Set<String> UNREAD_HEADERS =
            Set.of("authorization", "cookie", "if-match", "if-none-match", "if-range", "content-length", "date");

    // Keys and names that callers and what stands between them and us make up.
    private static final Set<String> IDENTIFYING_HEADERS = Set.of(
            "idempotency-key",
            "x-request-id",
            "x-correlation-id",
            "traceparent",
            "tracestate",
            "content-digest",
            "repr-digest");

    @ServerRequestFilter
    public void filter(ContainerRequestContext request, ResourceInfo resource) {
        List<FieldProblem> personal = new ArrayList<>();
        List<FieldProblem> other = new ArrayList<>();
        Map<String, ParameterRule> rules = ParameterRules.of(resource.getResourceMethod());
        boolean refusesUnknown = !resource.getResourceMethod().isAnnotationPresent(ChecksParameters.class);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            checkPersonal(name, values, rules, personal);
            if (refusesUnknown || rules.containsKey(name)) {
                checkRule(name, values, rules, other);
            }
        });
        Set<String> identifying = ParameterRules.identifyingPaths(resource.getResourceMethod());
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (values.stream()
                    .anyMatch(identifying.contains(name) ? CprGuard::isWrittenAsCpr : CprGuard::looksLikeCpr)) {
                personal.add(FieldProblem.path(name, Findings.PERSONAL_NUMBER));
            }
        });
        request.getHeaders().forEach((name, values) -> checkHeader(name, values, personal));
        refuse(personal, other);
    }

    private static void checkPersonal(
            String name, List<String> values, Map<String, ParameterRule> rules, List<FieldProblem> found) {
        ParameterRule rule = rules.get(name);
        Predicate<String> personal =
                rule != null && rule.isIdentifier() ? CprGuard::isWrittenAsCpr : CprGuard::looksLikeCpr;
        if (CprGuard.looksLikeCpr(name)) {
            found.add(FieldProblem.parameter("…", Findings.PERSONAL_NUMBER));
        } else if (values.stream().anyMatch(personal)) {
            found.add(FieldProblem.parameter(name, Findings.PERSONAL_NUMBER));
        }
    }

    private static void checkRule(
            String name, List<String> values, Map<String, ParameterRule> rules, List<FieldProblem> found) {
        ParameterRule rule = rules.get(name);
        if (rule == null) {
            if (!CprGuard.looksLikeCpr(name)) {
                String known =
                        String.join(", ", rules.keySet().stream().sorted().toList());
                found.add(
                        known.isEmpty()
                                ? FieldProblem.parameter(name, "no-parameters")
                                : FieldProblem.parameter(name, "unknown-parameter", known));
            }
            return;
        }
        if (values.size() > 1 && !rule.many()) {
            found.add(FieldProblem.parameter(name, "repeated"));
        }
        for (String value : values) {
            String fault = value.indexOf('\0') >= 0 ? "unstorable-character" : rule.fault(value);
            if (fault != null) {
                found.add(FieldProblem.parameter(name, fault, rule.allowed()));
                return;
            }
        }
    }

    private static void checkHeader(String name, List<String> values, List<FieldProblem> found) {
        if (values.stream().anyMatch(value -> isPersonal(name, value))) {
            found.add(FieldProblem.header(name, Findings.PERSONAL_NUMBER));
        }
    }

    /** Whether a header must be refused for what it says. */
    public static boolean isPersonal(String name, String value) {
        String header = name.toLowerCase(Locale.ROOT);
        return !UNREAD_HEADERS.contains(header)
                && (IDENTIFYING_HEADERS.contains(header)
                        ? CprGuard.isWrittenAsCpr(value)
                        : CprGuard.looksLikeCprAlone(value));
    }

    private static void refuse(List<FieldProblem> personal, List<FieldProblem> other) {
        if (!other.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(personal).with(other);
        }
        if (!personal.isEmpty()) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER_REFUSED).with(personal);
        }
    }
}
