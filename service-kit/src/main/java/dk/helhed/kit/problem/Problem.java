package dk.helhed.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A refusal: thrown where no answer can be given, it rolls the transaction back and becomes problem+json. */
public final class Problem extends RuntimeException {

    /** How many places an answer names: it must not be many times larger than the request that provoked it. */
    public static final int MOST_LISTED = 100;

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final @Nullable String detailKey;
    private final transient List<Object> detailArgs;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;
    private final @Nullable String request;

    private Problem(
            ProblemType type,
            @Nullable String detailKey,
            List<Object> detailArgs,
            List<FieldProblem> fields,
            Map<String, String> headers) {
        this(type, detailKey, detailArgs, fields, headers, null, Map.of());
    }

    private Problem(
            ProblemType type,
            @Nullable String detailKey,
            List<Object> detailArgs,
            List<FieldProblem> fields,
            Map<String, String> headers,
            @Nullable String request,
            Map<String, Object> members) {
        // A refusal is an everyday answer: filling in a stack trace would cost more than the request.
        super(summary(type, detailKey, fields), null, false, false);
        this.type = type;
        this.detailKey = detailKey;
        this.detailArgs = detailArgs;
        this.fields = fields;
        this.headers = headers;
        this.members = members;
        this.request = request;
    }

    static Problem again(KeptRefusal kept, Map<String, String> headers) {
        return new Problem(
                kept.type(), kept.detailKey(), kept.detailArgs(), kept.fields(), headers, kept.request(), Map.of());
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, List.of(), List.of(), Map.of());
    }

    /**
     * A refusal with a wording of its own.
     *
     * @param detailKey names the wording {@code detail.<key>} in {@code problems.properties}
     * @param args what the wording fills in; never a text that the caller sent
     */
    public static Problem of(ProblemType type, String detailKey, Object... args) {
        return new Problem(type, detailKey, List.of(args), List.of(), Map.of());
    }

    public Problem with(FieldProblem... more) {
        return with(List.of(more));
    }

    public Problem with(List<FieldProblem> more) {
        List<FieldProblem> all = Stream.concat(fields.stream(), more.stream()).toList();
        return new Problem(type, detailKey, detailArgs, all, headers, request, members);
    }

    /** The same refusal with its places named in another way. */
    public Problem withFields(List<FieldProblem> others) {
        return new Problem(type, detailKey, detailArgs, List.copyOf(others), headers, request, members);
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detailKey, detailArgs, fields, all, request, members);
    }

    /** The same refusal with members of its own kind (RFC 9457 section 3.2). */
    public Problem withMembers(Map<String, Object> more) {
        return new Problem(type, detailKey, detailArgs, fields, headers, request, more);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    @Nullable
    String detailKey() {
        return detailKey;
    }

    List<Object> detailArgs() {
        return detailArgs;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> members() {
        return members;
    }

    /** The request that was refused first, where this is its refusal again. */
    @Nullable
    String request() {
        return request;
    }

    private static String summary(ProblemType type, @Nullable String detailKey, List<FieldProblem> fields) {
        String places = fields.stream()
                .map(field -> field.code() + " at " + field.in().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", ", " [", "]"));
        return type.code() + (detailKey == null ? "" : " (" + detailKey + ")") + places;
    }
}
