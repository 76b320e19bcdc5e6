package dk.helhed.kit.connection;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be right in a request's head so that every server on its way reads the same request (RFC 9112). */
final class Heads {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");
    private static final int LAST_PORT = 65_535;

    private Heads() {}

    /** What is wrong with it; null where nothing is. */
    static @Nullable Problem fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return ofDecoder(request.decoderResult().cause());
        }
        HttpHeaders headers = request.headers();
        boolean oldest = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        if (!oldest && !request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.head");
        }
        if (!namesOneHost(headers.getAll(HttpHeaderNames.HOST), oldest)) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.host");
        }
        return endsInOneWay(headers, oldest) ? null : Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.framing");
    }

    /** What the decoder could not read. */
    static Problem ofDecoder(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException e ->
                Problem.of(ProblemType.URI_TOO_LONG, "uri-too-long.questions|uri-too-long", Limits.uri());
            case TooLongHttpHeaderException e ->
                Problem.of(ProblemType.HEADER_TOO_LARGE, "header-too-large", Limits.headers());
            default -> Problem.of(ProblemType.MALFORMED_REQUEST, "malformed.head");
        };
    }

    private static boolean namesOneHost(List<String> hosts, boolean mayLackIt) {
        if (hosts.isEmpty()) {
            return mayLackIt;
        }
        Matcher host = HOST.matcher(hosts.getFirst());
        return hosts.size() == 1
                && host.matches()
                && (host.group(1) == null || Integer.parseInt(host.group(1)) <= LAST_PORT);
    }

    /** Any other coding than chunked alone is one that the next server may read as another one, or as none. */
    private static boolean endsInOneWay(HttpHeaders headers, boolean oldest) {
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (!oldest
                        && codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH));
    }
}
