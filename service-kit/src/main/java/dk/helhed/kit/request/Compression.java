package dk.helhed.kit.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides which answers are compressed with gzip, and gives the two codings of an answer two entity tags (RFC 9110 section
 * 8.8.3). Behind it nobody knows of the second one: a caller may send back either.
 */
@Singleton
public class Compression {

    static final String SUFFIX = "-gzip\"";

    private static final List<String> CONDITIONS = List.of("If-Match", "If-None-Match", "If-Range");
    private static final String COMPRESSED_TAGS = Compression.class.getName();
    private static final int MOST_CODINGS = 20;
    private static final int OK = 200;
    private static final int UNCHANGED = 304;

    void handle(RoutingContext context) {
        hideCoding(context);
        context.addHeadersEndHandler(sent -> decide(context));
        context.next();
    }

    /** Whether the caller takes an answer that is compressed with gzip; the web server compresses for no other. */
    public static boolean isWanted(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.split(",", MOST_CODINGS)) {
            String[] parts = one.split(";", 2);
            String coding = parts[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return parts.length == 1 || !isZero(parts[1]);
            }
        }
        return false;
    }

    private static boolean isZero(String weight) {
        String plain = weight.replace(" ", "");
        return plain.startsWith("q=0") && plain.substring(2).chars().noneMatch(digit -> digit > '0' && digit <= '9');
    }

    private static void hideCoding(RoutingContext context) {
        for (String condition : CONDITIONS) {
            String tags = context.request().getHeader(condition);
            if (tags != null && tags.contains(SUFFIX)) {
                context.put(COMPRESSED_TAGS, tags);
                context.request().headers().set(condition, tags.replace(SUFFIX, "\""));
            }
        }
    }

    private static void decide(RoutingContext context) {
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        String tag = headers.get("ETag");
        if (response.getStatusCode() == UNCHANGED) {
            String asked = context.get(COMPRESSED_TAGS);
            if (asked != null && tag != null && asked.contains(compressed(tag))) {
                headers.set("ETag", compressed(tag));
            }
            return;
        }
        if ("gzip".equals(headers.get("Content-Encoding"))) {
            tag(headers, tag);
        } else if (!isCompressible(context, headers)) {
            headers.set("Content-Encoding", "identity");
        } else {
            vary(headers);
            if (isWanted(context.request())) {
                tag(headers, tag);
                compress(context, headers);
            } else {
                headers.set("Content-Encoding", "identity");
            }
        }
    }

    /** The web server compresses what does not say how it is coded; to a HEAD it sends nothing that it could look at. */
    private static void compress(RoutingContext context, MultiMap headers) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            headers.set("Content-Encoding", "gzip");
            headers.remove("Content-Length");
        } else {
            headers.remove("Content-Encoding");
        }
    }

    private static boolean isCompressible(RoutingContext context, MultiMap headers) {
        HttpMethod method = context.request().method();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && context.response().getStatusCode() == OK
                && !headers.contains("Content-Disposition")
                && !headers.contains("Accept-Ranges")
                && isText(headers.get("Content-Type"));
    }

    /** Whether a content type is one of text, which gzip makes smaller. */
    public static boolean isText(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return !type.equals("text/event-stream")
                && (type.startsWith("text/") || type.endsWith("json") || type.endsWith("+csv") || type.endsWith("xml"));
    }

    private static void tag(MultiMap headers, @Nullable String tag) {
        if (tag != null && tag.endsWith("\"") && !tag.endsWith(SUFFIX)) {
            headers.set("ETag", compressed(tag));
        }
    }

    private static String compressed(String tag) {
        return tag.substring(0, tag.length() - 1) + SUFFIX;
    }

    private static void vary(MultiMap headers) {
        String vary = headers.get("Vary");
        if (vary == null || !vary.contains("Accept-Encoding")) {
            headers.set("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
    }
}
