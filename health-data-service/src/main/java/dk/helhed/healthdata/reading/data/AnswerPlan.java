package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.http.Freshness;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.question.DatasetQuery;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an answer before anything of it is computed.
 *
 * @param window the page; null for all in one
 * @param compressed whether it is sent with gzip
 * @param etag before that coding
 */
record AnswerPlan(
        DatasetQuery query, QuestionAddress address, Answer.@Nullable Window window, boolean compressed, String etag) {

    private static final String VARY = "Accept, Accept-Language, Accept-Encoding";

    static AnswerPlan of(
            DatasetQuery query, QuestionAddress address, Answer.@Nullable Window window, boolean compressed) {
        String etag = AnswerTag.of(List.of(
                query.question().shape().sha256(),
                address.pinned(query.question()).toString(),
                window == null ? "" : window.from() + "+" + window.limit()));
        return new AnswerPlan(query, address, window, compressed, etag);
    }

    Question question() {
        return query.question();
    }

    AnswerFormat format() {
        return address.format();
    }

    /** The headers of every answer, also of one without a body. */
    Map<String, String> headers() {
        return Map.of(
                HttpHeaders.ETAG,
                etag,
                HttpHeaders.CACHE_CONTROL,
                query.pinned() ? Freshness.PINNED : Freshness.LATEST,
                HttpHeaders.VARY,
                VARY,
                HttpHeaders.LINK,
                links());
    }

    /** The headers that say what a body is. */
    Map<String, String> contentHeaders() {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, format().contentType());
        headers.put(HttpHeaders.CONTENT_LANGUAGE, address.language().code());
        if (compressed) {
            headers.put(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers;
    }

    /** As the header {@code Link} has them (RFC 8288). */
    private String links() {
        List<String> links = new ArrayList<>();
        links.add(link(address.written(question()), "canonical"));
        links.add(link(address.pinned(question()), "bookmark"));
        if (window != null && window.nextCursor() != null) {
            links.add(link(address.page(question(), window.limit(), window.nextCursor()), "next"));
        }
        if (format().describedBy() != null) {
            links.add(link(address.described(question()), "describedby"));
        }
        return String.join(", ", links);
    }

    private static String link(URI to, String relation) {
        return "<" + to + ">; rel=\"" + relation + "\"";
    }
}
