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
    private static final int OK = 200;
    private static final int UNCHANGED = 304;

    void handle(RoutingContext context) {
        hideCoding(context);
        context.addHeadersEndHandler(sent -> decide(context));
        context.next();
    }

    /** Whether the caller takes an answer that is compressed with gzip: read as the web server reads it, which compresses. */
    public static boolean isWanted(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        float gzip = 0;
        float deflate = 0;
        for (String one : accepted.split(",", -1)) {
            if (one.contains("gzip")) {
                gzip = Math.max(gzip, weight(one));
            } else if (one.contains("deflate")) {
                deflate = Math.max(deflate, weight(one));
            }
        }
        return gzip > 0 && gzip >= deflate;
    }

    private static float weight(String coding) {
        int is = coding.indexOf('=');
        try {
            return is < 0 ? 1 : Float.parseFloat(coding.substring(is + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
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
            headers.remove("Content-Encoding");
            String asked = context.get(COMPRESSED_TAGS);
            if (asked != null && tag != null && asked.contains(compressed(tag))) {
                headers.set("ETag", compressed(tag));
            }
            return;
        }
        if ("gzip".equals(headers.get("Content-Encoding"))) {
            tag(headers, tag);
            return;
        }
        boolean isCompressible = isCompressible(context, headers);
        if (isCompressible) {
            vary(headers);
        }
        if (isCompressible && isWanted(context.request())) {
            tag(headers, tag);
            compress(context, headers);
        } else if (isHead(context)) {
            headers.remove("Content-Encoding");
        } else {
            // The web server leaves such an answer as it is, and takes the word away.
            headers.set("Content-Encoding", "identity");
        }
    }

    /** The web server compresses what does not say how it is coded; to a HEAD it sends nothing that it could look at. */
    private static void compress(RoutingContext context, MultiMap headers) {
        if (isHead(context)) {
            headers.set("Content-Encoding", "gzip");
            headers.remove("Content-Length");
        } else {
            headers.remove("Content-Encoding");
        }
    }

    private static boolean isHead(RoutingContext context) {
        return context.request().method().equals(HttpMethod.HEAD);
    }

    private static boolean isCompressible(RoutingContext context, MultiMap headers) {
        return (context.request().method().equals(HttpMethod.GET) || isHead(context))
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
