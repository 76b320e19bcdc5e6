package dk.helhed.kit.problem;

import dk.helhed.kit.json.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words a problem in the caller's language, as RFC 9457 has it. */
@ApplicationScoped
public class ProblemAnswers {

    static final String REQUEST_ID = "X-Request-Id";

    private final ProblemTexts texts = ProblemTexts.load(Thread.currentThread().getContextClassLoader());

    private final @Nullable ReadableProblems readable;

    ProblemAnswers(Instance<ReadableProblems> readable) {
        this.readable = readable.isResolvable() ? readable.get() : null;
    }

    public ProblemAnswer answer(Problem problem, RoutingContext context) {
        HttpServerRequest request = context.request();
        Locale people = readable == null || request.path() == null ? null : readable.language(request.path());
        if (readable != null && people != null) {
            return page(problem, readable, people);
        }
        return answer(
                problem,
                request.getHeader("Accept-Language"),
                context.response().headers().get(REQUEST_ID));
    }

    /** Sends a problem for a request that never reached a resource. */
    public void send(Problem problem, RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        ProblemAnswer answer = answer(problem, context);
        context.response().setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> context.response().putHeader(name, value));
        context.response().end(answer.body());
    }

    /** For a request that never reached the router. */
    public ProblemAnswer answer(Problem problem, @Nullable String acceptLanguage, @Nullable String requestId) {
        Locale language = ProblemTexts.language(acceptLanguage);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", ProblemAnswer.MEDIA_TYPE);
        headers.put("Content-Language", language.getLanguage());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        headers.putAll(problem.headers());
        return new ProblemAnswer(problem.type().status(), headers, Json.write(body(problem, language, requestId)));
    }

    private ProblemAnswer page(Problem problem, ReadableProblems readable, Locale language) {
        Map<String, String> headers = new LinkedHashMap<>(readable.headers());
        headers.put("Content-Language", language.getLanguage());
        headers.put("Cache-Control", "no-store");
        headers.putAll(problem.headers());
        List<String> places = problem.fields().stream()
                .limit(Problem.MOST_LISTED)
                .map(field -> wording(field, language))
                .toList();
        int status = problem.type().status();
        return new ProblemAnswer(status, headers, readable.page(language, status, detail(problem, language), places));
    }

    private Map<String, Object> body(Problem problem, Locale language, @Nullable String requestId) {
        ProblemType type = problem.type();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", texts.get(language, "title." + type.code(), List.of()));
        body.put("status", type.status());
        body.put("detail", detail(problem, language));
        String occurred = problem.request() == null ? requestId : problem.request();
        if (occurred != null) {
            body.put("instance", "urn:helhed:request:" + occurred);
        }
        body.put("code", type.code());
        body.put(
                "errors",
                problem.fields().stream()
                        .limit(Problem.MOST_LISTED)
                        .map(field -> error(field, language))
                        .toList());
        body.put("moreErrors", problem.fields().size() > Problem.MOST_LISTED);
        body.putAll(problem.members());
        return body;
    }

    private String detail(Problem problem, Locale language) {
        String said = texts.detail(language, problem);
        return problem.fields().size() > Problem.MOST_LISTED
                ? said + " " + texts.get(language, "detail.more-errors", List.of(Problem.MOST_LISTED))
                : said;
    }

    private Map<String, Object> error(FieldProblem field, Locale language) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (field.in() == FieldProblem.In.CELL) {
            String[] cell = field.path().split("/", 3);
            error.put("table", cell[0]);
            error.put("row", Integer.valueOf(cell[1]));
            error.put("column", cell[2]);
        } else {
            error.put(field.in().member(), field.path());
        }
        error.put("code", field.code());
        error.put("detail", wording(field, language));
        if (field.href() != null) {
            error.put("href", field.href());
        }
        return error;
    }

    /** The wording of one place for an answer that is no refusal, in the language that the caller asks for. */
    public String wording(FieldProblem field, @Nullable String acceptLanguage) {
        return wording(field, ProblemTexts.language(acceptLanguage));
    }

    private String wording(FieldProblem field, Locale language) {
        return texts.get(language, "field." + field.code(), field.args());
    }
}
